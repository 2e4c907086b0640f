import java.io.File;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds each file against each profile, in one process: a line "file profile passed", or one for each rule broken. */
public class Verify {
    private static final List<PDFAFlavour> PROFILES = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), PROFILES.get(0))) {
                for (ValidationResult result : Foundries.defaultInstance().createValidator(PROFILES).validateAll(parser)) {
                    print(file, result);
                }
            }
        }
    }

    private static void print(String file, ValidationResult result) {
        String about = new File(file).getName() + " " + result.getPDFAFlavour() + " ";
        if (result.isCompliant()) System.out.println(about + "passed");
        else result.getTestAssertions().stream()
            .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
            .map(found -> found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber() + " " + found.getMessage())
            .distinct()
            .forEach(broken -> System.out.println(about + broken));
    }
}

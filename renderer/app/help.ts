import { keyShown } from '../keys/keys.ts'

/** The help, whole: what an officer asks on the first day, in the order of the day. */
export const HELP: readonly { readonly title: string; readonly says: string }[] = [
  {
    title: 'Begin a report',
    says: `On the day press ${keyShown('newCase')} and type the person, the hearing and the kind of report; or read the court list and open the case from it. What the list knows stands in the report already, marked with where it came from.`,
  },
  {
    title: 'Write it',
    says: `Go through the sections in any order: ${keyShown('sectionBeside')} for the one beside, ${keyShown('nextToDo')} for the next thing to do, ${keyShown('nextText')} for the next empty text. Everything is saved while you type. Ticks decide, words explain.`,
  },
  {
    title: 'What the panel at the right says',
    says: 'To do is what nobody has written yet. Look again may be wrong. Stops is wrong, and forbids signing. Waiting is with somebody else. Each line leads to its cure.',
  },
  {
    title: 'Checks with the police and children’s services',
    says: 'The rows are ready. Press “Asked now” when you ask; when they call back, press what they said. It can be said from the panel too, from any section.',
  },
  {
    title: 'Words the defendant may not read',
    says: 'Mark them in the text as restricted. They print on a sheet of their own, for those who may see it, and never in the defendant’s copy or the court view.',
  },
  {
    title: 'Papers and your own notes',
    says: `${keyShown('papers')} shows scanned pages and PDFs beside the form, to type from; ${keyShown('notes')} notes that only you can read. Neither prints, leaves or answers anything; both go when the draft is discarded.`,
  },
  {
    title: 'Sign it',
    says: 'Sign stands at the foot of the sections. It shows what is still open, what will be signed, and what cannot be undone. Where a rule asks for an SPO, the report then waits for theirs.',
  },
  {
    title: 'Speak to the bench',
    says: `${keyShown('court')} shows the report large, in the order it is spoken, the proposal first. It works for a draft, and without a network.`,
  },
  {
    title: 'After the hearing',
    says: 'Open the sealed report: record that it was given, the result, the allocation and the first appointment, then hand it over as one file that the receiver can check.',
  },
  {
    title: 'Leave the desk',
    says: `${keyShown('hide')} hides the screen at once and your passphrase brings back the same place. ${keyShown('lock')} locks. Left alone, the window locks after five minutes; everything typed was saved first.`,
  },
  {
    title: 'Practise',
    says: 'Practice, in the menu of the office and before signing in, has three invented cases in an office apart, and what an inspector asks of a report. Nothing of it is a real case.',
  },
  {
    title: 'Find anything',
    says: `${keyShown('palette')} finds sections, questions, answers by their words, people, pages and actions. ${keyShown('keys')} shows every key.`,
  },
]

/** The numbers and the name by which earlier reports on a person are found among many. */
export const peopleSchema = `
CREATE INDEX reports_by_crn ON reports (crn);
CREATE INDEX reports_by_pnc ON reports (json_extract(answers, '$."person.pnc"'));
CREATE INDEX reports_by_birth ON reports (json_extract(answers, '$."person.dateOfBirth"'));
CREATE INDEX reports_by_name ON reports (name COLLATE NOCASE);
`

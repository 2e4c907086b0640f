import { expect, test } from 'vitest'
import { at, indexOf, problemsOf, remove, set } from '../../support/planted-form.ts'

test('the shipped oral form links without a problem', () => {
  expect(problemsOf(() => {})).toEqual([])
})

test('a condition on a question that does not exist names its path', () => {
  const found = problemsOf(({ form }) =>
    set(at(form, 'sections', 3, 'questions', 2), 'askedWhen', { question: 'person.shoeSize', is: 'yes' }),
  )
  expect(found).toEqual([
    'oral/1/form.json sections[3].questions[2].askedWhen: "person.shoeSize" is not a question that this form asks',
  ])
})

test('a condition that names an option which does not exist is refused', () => {
  const found = problemsOf(({ form }) =>
    set(at(form, 'sections', 3, 'questions', 2), 'askedWhen', {
      question: 'proposal.order',
      oneOf: ['comunity'],
    }),
  )
  expect(found).toEqual([
    'oral/1/form.json sections[3].questions[2].askedWhen: "proposal.order" has no option "comunity"',
  ])
})

test('a condition deep inside others is looked at too', () => {
  const found = problemsOf(({ form }) =>
    set(at(form, 'conditions', 'rehabilitationDays', 'all', 1), 'column', 'requirment'),
  )
  expect(found).toEqual([
    'oral/1/form.json conditions.rehabilitationDays: there is no column "requirment" in "proposal.requirements"',
  ])
})

test('a condition by a name that the form does not define is refused', () => {
  const found = problemsOf(({ form }) =>
    set(at(form, 'sections', 0, 'questions', 0), 'askedWhen', 'superviced'),
  )
  expect(found).toEqual([
    'oral/1/form.json sections[0].questions[0].askedWhen: there is no condition "superviced" in this form',
  ])
})

test('free text cannot be compared with an option', () => {
  const found = problemsOf(({ form }) =>
    set(at(form, 'sections', 0, 'questions', 1), 'askedWhen', { question: 'person.name', is: 'Ann' }),
  )
  expect(found).toEqual([
    'oral/1/form.json sections[0].questions[1].askedWhen: "person.name" has no options to compare with',
  ])
})

test('a question that the common model lacks, or that is asked twice, names its path', () => {
  const found = problemsOf(({ form }) => {
    set(at(form, 'sections', 0, 'questions', 4), 'question', 'person.pnk')
    set(at(form, 'sections', 2, 'questions', 0), 'question', 'person.name')
  })
  expect(found).toContain(
    'oral/1/form.json sections[0].questions[4].question: there is no question "person.pnk" in common/1/questions.json',
  )
  expect(found).toContain(
    'oral/1/form.json sections[2].questions[0]: "person.name" is asked twice in this form',
  )
})

test('an unknown list is named where it is used, in a question and in a column', () => {
  const found = problemsOf(({ questions }) => {
    const all = at(questions, 'questions')
    set(at(all, indexOf(all, 'person.sex')), 'options', 'genders')
    const columns = at(all, indexOf(all, 'offences'), 'columns')
    set(at(columns, indexOf(columns, 'plea')), 'options', 'plees')
  })
  expect(found[0]).toMatch(
    /^common\/1\/questions\.json questions\[2\]\.options: there is no list "genders" in the option lists$/,
  )
  expect(found[1]).toMatch(/^common\/1\/questions\.json questions\[\d+\]\.columns\[5\]\.options: .*"plees"/)
})

test('a list that bears the name of an object property is not there by accident', () => {
  const found = problemsOf(({ questions }) => set(at(questions, 'questions', 2), 'options', 'constructor'))
  expect(found).toEqual([
    'common/1/questions.json questions[2].options: there is no list "constructor" in the option lists',
  ])
})

test('a label that begins as the harmless answer of its list does is refused: keys would choose the wrong one', () => {
  const found = problemsOf(({ lists }) =>
    set(at(lists, 'checkStatuses', 'options', 3), 'label', 'Nothing good, concerns'),
  )
  expect(found).toEqual([
    'lists.json checkStatuses.options[3]: "Nothing good, concerns" begins as the harmless answer of this list does, and would be taken for it',
  ])
})

test('an offer that names a code of neither list is refused: it would never be made', () => {
  const found = problemsOf(({ questions }) => {
    const all = at(questions, 'questions')
    const codes = at(all, indexOf(all, 'dynamic.previous'), 'offeredBy', 'codes')
    set(codes, 'robbery', 'R9.9')
    set(codes, 'mugging', 'R1.2.12')
  })
  expect(found).toEqual([
    expect.stringContaining('.offeredBy: the list "seriousHistory" has no option "mugging"'),
    expect.stringContaining('.offeredBy: the list "roshScreening" has no option "R9.9"'),
  ])
})

test('a question defined twice and a code that stands twice are named', () => {
  const found = problemsOf(({ questions, lists }) => {
    const all = at(questions, 'questions')
    set(all, indexOf(all, 'person.nationality'), at(all, 0))
    set(at(lists, 'pleas', 'options', 1), 'code', 'guilty')
  })
  expect(found).toContain('lists.json pleas.options[1]: the code "guilty" stands twice in this list')
  expect(found.some((problem) => problem.endsWith('the question "person.name" is defined twice'))).toBe(true)
})

test('a question that rules read by name may not go missing or change its kind', () => {
  const found = problemsOf(({ questions, form }) => {
    const all = at(questions, 'questions')
    remove(all, indexOf(all, 'rosh.staff'))
    set(at(all, indexOf(all, 'history.totalSanctions')), 'kind', 'text')
    const columns = at(all, indexOf(all, 'checks'), 'columns')
    set(at(columns, indexOf(columns, 'status')), 'id', 'state')
    const section = at(form, 'sections', 6, 'questions')
    remove(section, indexOf(section, 'rosh.staff'))
  })
  expect(found).toContain('common/1/questions.json questions: "rosh.staff" is missing: rules read it by name')
  expect(
    found.some((line) => line.includes('"history.totalSanctions" must be of kind number, not text')),
  ).toBe(true)
  expect(found.some((line) => line.includes('the column "status" of "checks" is missing'))).toBe(true)
})

test('a question that would not print, or prints twice, or does not exist, is named, and so is a section', () => {
  const found = problemsOf(({ print }) => {
    set(at(print, 'sections', 1, 'questions'), 0, 'person.name')
    set(at(print, 'sections', 3, 'questions'), 0, 'rosh.everybody')
    set(at(print, 'sections', 4), 'id', 'offences')
  })
  expect(found).toEqual([
    'oral/1/print.json sections[4].id: the section "offences" stands twice',
    'oral/1/print.json sections[1].questions[0]: the question "person.name" is printed twice',
    'oral/1/print.json sections[3].questions[0]: there is no question "rosh.everybody" in the form',
    'oral/1/print.json sections: the question "offences" is missing: it would not print',
    'oral/1/print.json sections: the question "rosh.screening" is missing: it would not print',
  ])
})

test('a form that asks a retired question is refused', () => {
  const found = problemsOf(({ questions }) => {
    const all = at(questions, 'questions')
    set(at(all, indexOf(all, 'person.pnc')), 'retired', true)
  })
  expect(found).toEqual([
    'oral/1/form.json sections[0].questions[5].question: "person.pnc" is no longer asked',
  ])
})

test('statute lines out of order are refused, since the first that fits wins', () => {
  const found = problemsOf(({ print }) => {
    const newest = at(print, 'statuteLines', 0)
    set(at(print, 'statuteLines'), 0, at(print, 'statuteLines', 1))
    set(at(print, 'statuteLines'), 1, newest)
  })
  expect(found).toEqual(['oral/1/print.json statuteLines: must stand newest first'])
})

test('a column condition or unit on an option that does not exist is refused', () => {
  const found = problemsOf(({ questions }) => {
    const all = at(questions, 'questions')
    const columns = at(all, indexOf(all, 'proposal.requirements'), 'columns')
    set(at(columns, indexOf(columns, 'programme'), 'askedWhen'), 'oneOf', ['PROGRAMME'])
    set(at(columns, indexOf(columns, 'amount'), 'unitBy'), 'units', { RARE: 'days' })
    set(at(columns, indexOf(columns, 'consent'), 'askedWhen'), 'column', 'requirements')
  })
  expect(found.map((line) => line.replace(/questions\[\d+\]/, 'questions[n]'))).toEqual([
    'common/1/questions.json questions[n].columns[1].unitBy: "requirement" has no option "RARE"',
    'common/1/questions.json questions[n].columns[3].askedWhen: "requirement" has no option "PROGRAMME"',
    'common/1/questions.json questions[n].columns[12].askedWhen: there is no choice or yes-no column "requirements" in this table',
  ])
})

test('a file of the wrong shape names the place, and an unknown key is not passed over', () => {
  const found = problemsOf(({ form, questions }) => {
    set(at(form, 'sections', 0, 'questions', 0), 'requird', true)
    set(at(questions, 'questions', 1), 'kind', 'dat')
  })
  expect(found.some((line) => line.startsWith('oral/1/form.json sections[0].questions[0]: '))).toBe(true)
  expect(found.some((line) => line.startsWith('common/1/questions.json questions[1]'))).toBe(true)
})

test('a form that asks for another version of the common questions is refused', () => {
  const found = problemsOf(({ form }) => set(form, 'questions', 2))
  expect(found).toEqual([
    'oral/1/form.json questions: asks for version 2 of the common questions, and common/1/questions.json is version 1',
  ])
})

test('a question on demand cannot be needed, since nobody would see that it is', () => {
  const found = problemsOf(({ form }) => set(at(form, 'sections', 0, 'questions', 0), 'open', 'Their name'))
  expect(found).toEqual([
    'oral/1/form.json sections[0].questions[0].open: "person.name" is needed, and nobody would see it',
  ])
})

test('a derived fact that nothing reckons is refused', () => {
  const found = problemsOf(({ form }) =>
    set(at(form, 'sections', 3, 'questions', 2), 'askedWhen', { derived: 'levelsDifer' }),
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/^oral\/1\/form\.json sections\[3\]\.questions\[2\]\.askedWhen/)
})

test('only a text that grows can begin as a line', () => {
  const found = problemsOf(({ form }) => set(at(form, 'sections', 0, 'questions', 0), 'size', 'line'))
  expect(found).toEqual([
    'oral/1/form.json sections[0].questions[0].size: "person.name" is no text that grows',
  ])
})

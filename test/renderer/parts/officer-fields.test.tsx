import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GRADE_MISSING, NO_OFFICER, OfficerFields } from '../../../renderer/parts/OfficerFields.tsx'

const fields = (gradeProblem: string | null) =>
  new JSDOM(
    renderToStaticMarkup(
      <OfficerFields
        officer={NO_OFFICER}
        onChange={() => {}}
        minimumPassphrase={15}
        nameLabel="Your name"
        problem={null}
        gradeProblem={gradeProblem}
      />,
    ),
  ).window.document

test('no grade is chosen for an officer', () => {
  const radios = [...fields(null).querySelectorAll('input[type=radio]')]
  expect(radios).toHaveLength(3)
  expect(radios.filter((radio) => radio.hasAttribute('checked'))).toEqual([])
})

test('a grade left out is asked for at the grades', () => {
  const group = fields(GRADE_MISSING).querySelector('.field--wrong')
  expect(group?.textContent).toContain('Choose a grade')
  expect(fields(null).body.textContent).not.toContain('Choose a grade')
})

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startBrowserHost } from '../../../electron/hosts/browser.ts'
import { CannotStart } from '../../../electron/hosts/cannot-start.ts'
import { templatesFolder } from '../../support/templates.ts'

test('a template that names a question there is none of stops the start with its file and place, and no stack', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-start-'))
  const templates = join(folder, 'templates')
  cpSync(templatesFolder, templates, { recursive: true })
  const form = join(templates, 'reports/oral/1/form.json')
  writeFileSync(form, readFileSync(form, 'utf8').replace('"person.crn"', '"person.crm"'))
  const paths = { data: join(folder, 'data'), templates }
  const failure: unknown = await startBrowserHost({ ports: { paths }, headless: true }).catch(
    (error) => error,
  )
  expect(failure).toBeInstanceOf(CannotStart)
  expect(String(failure)).toMatch(/ {2}oral\/1\/form\.json \S*: .*person\.crm/)
  expect(String(failure)).not.toMatch(/\n\s+at /)
  rmSync(folder, { recursive: true })
})

import { describe, expect, test } from 'vitest'
import { breaches, importTable } from './support/architecture/import-table.ts'
import { needlesslyAllowed, proseReaders } from './support/architecture/prose-readers.ts'
import { disorder } from './support/architecture/room-order.ts'
import type { Source } from './support/architecture/source.ts'
import { untruths } from './support/architecture/untruths.ts'
import { projectFiles, projectSources, topLevel } from './support/project-files.ts'

const sources = projectSources()
const plant = (path: string, text: string): Source[] => [{ path, text }]

describe('who may import whom', () => {
  test('no file imports what the table does not give it', () => {
    expect(breaches(sources)).toEqual([])
  })

  test('the table has a row for every source file', () => {
    const without = sources.filter(({ path }) => !importTable.some((row) => row.files.test(path)))
    expect(without.map(({ path }) => path)).toEqual([])
  })

  test.each([
    ['shared/record/case.ts', "import { readFileSync } from 'node:fs'"],
    ['shared/record/case.ts', "import type { Page } from 'playwright-core'"],
    [
      'shared/record/case.ts',
      "import forms from '../../templates/reports/oral/1/form.json' with { type: 'json' }",
    ],
    ['shared/record/case.ts', "import type { Ports } from '../../electron/core/machine/ports.ts'"],
    ['electron/core/application.ts', "import { app } from 'electron'"],
    ['electron/core/application.ts', "import { openWindow } from '../hosts/open-window.ts'"],
    ['electron/core/application.ts', "import { startShell } from '../shell/start-shell.ts'"],
    ['electron/core/application.ts', "import { App } from '../../renderer/app/App.tsx'"],
    ['electron/core/application.ts', "import left from 'left-pad'"],
    ['electron/core/commands/report.ts', "import { userCommands } from './user.ts'"],
    ['electron/shell/menu.ts', "import { findBrowser } from '../hosts/find-browser.ts'"],
    ['electron/shell/menu.ts', "import { openStore } from '../core/storage/store.ts'"],
    ['electron/shell/menu.ts', "import { app } from 'electron'"],
    ['electron/hosts/cli.ts', "import type { App } from 'electron'"],
    ['electron/hosts/cli.ts', "import { startShell } from '../shell/start-shell.ts'"],
    ['electron/hosts/cli.ts', "import { openStore } from '../core/storage/store.ts'"],
    ['electron/setup/start.ts', "import { createApplication } from '../core/application.ts'"],
    ['renderer/app/App.tsx', "import { readFileSync } from 'node:fs'"],
    ['renderer/app/App.tsx', "import { ipcRenderer } from 'electron'"],
    ['renderer/app/App.tsx', "import type { Ports } from '../../electron/core/machine/ports.ts'"],
    ['renderer/screens/report/ReportPage.tsx', "import { $getRoot } from 'lexical'"],
    ['renderer/screens/report/ReportPage.tsx', "import type { LexicalEditor } from 'lexical'"],
    ['renderer/screens/report/ReportPage.tsx', "import { createHeadlessEditor } from '@lexical/headless'"],
    ['shared/lib/must.ts', "export { readFileSync } from 'node:fs'"],
    ['shared/lib/must.ts', "const fs = await import('node:fs')"],
    ['shared/lib/must.ts', "const fs = require('node:fs')"],
    ['shared/lib/must.ts', "import {\n  readFileSync,\n} from 'node:fs'"],
    ['shared/lib/must.ts', "import 'node:fs'"],
    ['shared/lib/must.ts', 'const where: import("node:fs").Stats = 1'],
  ])('a forbidden import planted in %s is found: %s', (path, text) => {
    const [breach] = breaches(plant(path, text))
    expect(breach).toContain(path)
    expect(breach).toMatch(/may not import/)
  })

  test.each([
    ['shared/record/case.ts', "import { z } from 'zod'"],
    ['electron/core/storage/store.ts', "import Database from 'better-sqlite3'"],
    ['electron/shell/menu.ts', "import type { MenuItemConstructorOptions } from 'electron'"],
    ['electron/shell/main.ts', "import { app } from 'electron'"],
    ['renderer/editor/Editor.tsx', "import { $getRoot } from 'lexical'"],
    ['shared/record/case.ts', "// import { readFileSync } from 'node:fs'"],
    ['shared/record/case.ts', "const words = 'import nothing from \\'node:fs\\''"],
  ])('an allowed line in %s passes: %s', (path, text) => {
    expect(breaches(plant(path, text))).toEqual([])
  })
})

describe('the order of rooms inside a layer', () => {
  test('a folder imports only itself and those before it', () => {
    expect(disorder(sources)).toEqual([])
  })

  test.each([
    ['shared/record/case.ts', "import { assess } from '../assessment/assess.ts'"],
    ['shared/form/link.ts', "import type { Proposal } from '../proposal/proposal.ts'"],
    ['electron/core/storage/store.ts', "import type { Office } from '../office/office.ts'"],
    ['electron/core/machine/ports.ts', "import { accept } from '../application.ts'"],
    ['renderer/parts/Dialog.tsx', "import { forms } from '../report/forms.ts'"],
    ['renderer/form/RowCard.tsx', "import { App } from '../app/App.tsx'"],
    ['shared/misplaced/room.ts', "import { must } from '../lib/must.ts'"],
  ])('an import planted against the order in %s is found: %s', (path, text) => {
    expect(disorder(plant(path, text))).toHaveLength(1)
  })
})

describe('types that tell the truth', () => {
  test('no file says any, as or !, suppresses an error of types, or exports by default', () => {
    expect(untruths(sources)).toEqual([])
  })

  test.each([
    ['const a: any = 1', 'any'],
    ['const a = b as string', 'as'],
    ['const a = b as unknown as string', 'as'],
    ['const a = b!', '!'],
    ['export default 1', 'export default'],
  ])('%s is found', (text, what) => {
    expect(untruths(plant('shared/lib/must.ts', text))[0]).toBe(`shared/lib/must.ts:1 ${what}`)
  })

  test.each(['const a = [1] as const', "import { a as b } from './a.ts'", 'const a = b !== c'])(
    '%s is no untruth',
    (text) => {
      expect(untruths(plant('shared/lib/must.ts', text))).toEqual([])
    },
  )

  test('no file holds a path of the machine it was written on', () => {
    const machine = new RegExp(['/wo', 'rk/|/ro', 'ot/|[A-Z]:\\\\Users'].join(''))
    expect(sources.filter(({ text }) => machine.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('the shape of the house', () => {
  test('the top level holds nothing but what the house names', () => {
    const named = [
      '.ci',
      '.editorconfig',
      '.gitignore',
      'README.md',
      'biome.json',
      'electron',
      'package-lock.json',
      'package.json',
      'renderer',
      'shared',
      'templates',
      'test',
      'tsconfig.json',
      'vite.config.ts',
      'vitest.config.ts',
    ]
    expect(topLevel().filter((name) => !named.includes(name))).toEqual([])
  })

  test('templates hold data only', () => {
    const code = projectFiles('templates').filter((path) => !/\.(json|csv|tsv|txt|md)$/.test(path))
    expect(code).toEqual([])
  })

  test('files are kebab-case, React components PascalCase', () => {
    const name = (path: string) => path.split('/').at(-1) ?? ''
    const shape = (path: string) =>
      /\.tsx$/.test(path) && !/\.test\.tsx$/.test(path)
        ? /^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)\.tsx$/
        : /^[a-z0-9]+(-[a-z0-9]+)*(\.(table|schema|test|config))?\.(tsx?|mjs)$|^[A-Z][A-Za-z0-9]*\.test\.tsx$/
    expect(sources.filter(({ path }) => !shape(path).test(name(path))).map(({ path }) => path)).toEqual([])
  })

  test('no file is a drawer for odds and ends', () => {
    const drawer =
      /(^|[-/])(utils?|helpers?|managers?|services?)\.(tsx?|mjs)$|(^|\/)(common|misc|index|types)\.(tsx?|mjs)$/i
    expect(sources.filter(({ path }) => drawer.test(path)).map(({ path }) => path)).toEqual([])
  })

  test('no file is longer than 350 lines; a table of cases or a worked case in the tests, 600', () => {
    const long = sources.flatMap(({ path, text }) => {
      const lines = text.split('\n').length - 1
      return lines > (path.startsWith('test/') ? 600 : 350) ? [`${path}: ${lines} lines`] : []
    })
    expect(long).toEqual([])
  })

  test('no file only hands on what others export', () => {
    const barrels = sources.filter(({ text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim()
      return code !== '' && code.split('\n').every((line) => /^(export .* from '.*'|\s*)$/.test(line.trim()))
    })
    expect(barrels.map(({ path }) => path)).toEqual([])
  })
})

describe('facts, not prose', () => {
  test('no rule reads what words mean', () => {
    expect(proseReaders(sources)).toEqual([])
    expect(needlesslyAllowed(sources)).toEqual([])
  })

  test.each([
    '/\\bnone\\b/i.test(facts.text("rosh.who"))',
    'new RegExp("no contact", "i")',
    'RegExp("no contact")',
    'facts.text("children.plan").match("social worker")',
    'facts.text("children.plan").search(/social/)',
    'facts.text("children.plan").replace(/the /, "")',
    'facts.text("children.plan").split(/[.;]/)',
  ])('a regular expression planted in a rule is refused: %s', (text) => {
    expect(proseReaders(plant('shared/quality/safeguarding.ts', `const found = ${text}`))).not.toEqual([])
    expect(proseReaders(plant('shared/proposal/unpaid-work.ts', `const found = ${text}`))).not.toEqual([])
  })

  test('what reads an identifier, or compares two texts, is left alone', () => {
    expect(proseReaders(plant('shared/lib/dates.ts', 'const DAY = /^\\d{4}$/'))).toEqual([])
    expect(
      proseReaders(plant('shared/quality/safeguarding.ts', "facts.ticked('x').includes('none')")),
    ).toEqual([])
  })
})

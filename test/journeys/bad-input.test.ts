import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { machineIds } from '../../electron/core/machine/machine-ports.ts'
import { contentSecurityPolicy } from '../../electron/core/window/policy.ts'
import { must } from '../../shared/lib/must.ts'
import { plainText } from '../../shared/record/rich-text.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { look } from '../support/axe.ts'
import { type Courtside, type CourtsideSettings, done } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'
import { applicationIn, PASSPHRASES } from '../support/office-at-work.ts'
import { officeOfTwo } from '../support/office-of-two.ts'
import { formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'
import { UNENCRYPTED } from '../support/unencrypted.ts'

const aboutThePerson = must(
  formOf('oral').sections.find(({ questions }) => questions.some(({ id }) => id === 'person.name')),
  'every form asks the name',
).title
// A trace keeps the page at each act: of five megabytes it costs more than the journey, and outlasts its waits.
test.use({ trace: 'off' })

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'courtside-bad-input-'))
})
const settings = (dataDir: string) => ({ dataDir, exportDir: join(folder, 'exports') })

test.describe('a place or a file that cannot be used', () => {
  test('says on its first page that nothing can be kept there, before anything is filled in', async ({
    openWindow,
  }) => {
    writeFileSync(join(folder, 'a-file'), 'in the way')
    const { page, stop } = await openWindow(settings(join(folder, 'a-file', 'data')))
    await expect(page.getByRole('heading', { name: 'Courtside cannot continue', exact: true })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText(`cannot write in ${join(folder, 'a-file', 'data')}`)
    await look(page, 'cannot continue')
    await stop()
    expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('in the way')
  })

  test('says that the reports were last used with a newer version, and leaves their file as it was', async ({
    openWindow,
  }) => {
    const keys: string[] = []
    const ids = {
      ...machineIds,
      randomBytes: (length: number) => {
        const bytes = machineIds.randomBytes(length)
        if (length === 32) keys.push(bytes.toString('hex'))
        return bytes
      },
    }
    const at = applicationIn(join(folder, 'newer'), undefined, { ids })
    const officer = { name: 'Pat Evans', grade: 'PO', office: '', phone: '' } as const
    await at.ask.done('office.create', {
      office: 'Kent',
      user: { ...officer, passphrase: PASSPHRASES.author },
    })
    await at.application.close()
    const data = join(folder, 'newer', 'data')
    const { databaseId } = JSON.parse(readFileSync(join(data, 'vault.json'), 'utf8'))
    const path = join(data, `store-${databaseId}.db`)
    const db = new Database(path)
    db.pragma(`cipher = 'chacha20'`)
    db.pragma(`key = "x'${must(keys[0], 'the data key is drawn first')}'"`)
    db.pragma('user_version = 9999')
    db.close()
    const before = readFileSync(path)

    const { page, stop } = await openWindow(settings(data))
    await page.locator('input[autocomplete="current-password"]').click()
    await page.keyboard.type(PASSPHRASES.author)
    await page.keyboard.press('Enter')
    await expect(page.getByText('newer version of Courtside')).toBeVisible()
    await stop()
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

test.describe('at a desk with a sealed report and a draft', () => {
  test.describe.configure({ mode: 'serial' })
  let mine: Awaited<ReturnType<typeof officeOfTwo>>
  let courtside: Courtside
  let page: Page
  let desk: ReturnType<typeof atTheDesk>
  let officer: ReturnType<typeof typist>
  let handover: string
  const files = { changed: '', bare: '' }
  let strangers: string

  const handedOver = async (at: typeof mine) => {
    await at.seal()
    return (await at.ask.done('handover.seal', { ...UNENCRYPTED, id: at.id, to: 'Kent CRC' })).path
  }
  const signIn = async (openWindow: (given: CourtsideSettings) => Promise<Courtside>) => {
    courtside = await openWindow(settings(join(folder, 'mine', 'data')))
    page = courtside.page
    desk = atTheDesk(page)
    officer = typist(page)
    await expect(page.getByRole('heading', { name: 'Unlock', exact: true })).toBeVisible()
    await desk.unlock(mine.example.author, PASSPHRASES.author)
  }

  test.beforeAll(async ({ openForAll }) => {
    mine = await officeOfTwo(applicationIn(join(folder, 'mine')))
    handover = await handedOver(mine)
    await mine.application.close()
    files.changed = join(folder, 'changed.courtside')
    files.bare = join(folder, 'bare.courtside')
    const bytes = readFileSync(handover)
    bytes.writeUInt8(bytes.readUInt8(5000) === 65 ? 66 : 65, 5000)
    writeFileSync(files.changed, bytes)
    const { payload } = JSON.parse(readFileSync(handover, 'utf8'))
    writeFileSync(files.bare, JSON.stringify({ payload, signatures: [] }))
    const other = await officeOfTwo(applicationIn(join(folder, 'other')))
    strangers = await handedOver(other)
    await other.application.close()
    await signIn(openForAll)
  })

  test('a handover changed, robbed of its seal, signed by strangers or gone is each told in a sentence; a good one is verified', async () => {
    await desk.office('Open and check a handover file')
    const check = async (path: string, says: string) => {
      await courtside.choosePath(path)
      await page.locator('dialog .btn').click()
      await expect(page.locator('dialog').getByText(says)).toBeVisible()
    }
    await check(handover, 'Nothing has changed since it was signed')
    await check(files.changed, 'changed after it was signed')
    await check(strangers, 'not among the keys you trust')
    await check(files.bare, 'not a Courtside handover, or it was altered')
    await page.keyboard.press('Escape')
  })

  test('a name with control and direction characters is kept, warned of, and listed plainly', async () => {
    const strange = 'Ada \u202enoryB\u202c\u2067 Smith'
    await desk.field('Person', strange)
    await desk.field('Hearing', 'Margate, 11/10/2016')
    await desk.button('Start')
    await expect(page.locator('.rail li >> nth=0')).toBeVisible()
    await officer.goTo(aboutThePerson)
    await expect(page.locator(`${officer.card('person.name')} >> text=invisible characters`)).toBeVisible()
    expect(await page.locator(`${officer.card('person.name')} >> input`).inputValue()).toBe(strange)
    await expect(page.getByRole('banner').locator('strong')).toHaveText('Ada noryB Smith')
  })

  test('five megabytes pasted are saved, survive a kill, and stand whole in the reopened report', async ({
    openForAll,
  }) => {
    await officer.goTo('The offence')
    const line = 'He said that he had been drinking since noon and remembers little of it. '
    const pasted = Array.from({ length: 5000 }, (_, index) => `${index} ${line.repeat(14)}`.trim()).join('\n')
    expect(pasted.length).toBeGreaterThan(5_000_000)
    await page.locator(officer.editor('offence.analysis')).click()
    await page.evaluate(`(() => {
      const line = ${JSON.stringify(line)}
      const text = Array.from({ length: 5000 }, (_, index) => (index + ' ' + line.repeat(14)).trim()).join('\\n')
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement.dispatchEvent(paste)
    })()`)
    const [report] = await done(courtside, 'report.list', {})
    const { id } = must(report, 'the report was begun')
    const kept = async () => {
      const { answers } = await done(courtside, 'report.open', { id })
      const answer = answers['offence.analysis']
      return answer !== undefined && typeof answer === 'object' && 'blocks' in answer ? plainText(answer) : ''
    }
    await expect.poll(async () => (await kept()).length, { timeout: 180_000 }).toBe(pasted.length)
    expect((await kept()) === pasted).toBe(true)
    await desk.saved()
    await courtside.kill9()

    await signIn(openForAll)
    await desk.openReport('Ada')
    await officer.goTo('The offence')
    const shown = await page.evaluate(
      `[...document.querySelector('[data-question="offence.analysis"] .rt-text').children].map((block) => block.textContent).join('\\n').length`,
    )
    expect(shown).toBe(pasted.length)
  })

  test('five idle minutes save first, then lock, and unlocking returns to the section', async () => {
    await officer.goTo(aboutThePerson)
    await page.locator(`${officer.card('person.name')} >> input`).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Junior')
    await page.evaluate(`(() => { const now = Date.now.bind(Date); Date.now = () => now() + 6 * 60_000 })()`)
    await expect(page.getByText('Locked after five minutes without input.')).toBeVisible()
    await expect(page.locator('body')).toContainText('Everything typed was saved first.')
    await expect(page.locator('body')).not.toContainText('Junior')
    expect(await courtside.run('report.list', {})).toMatchObject({ refusal: { kind: 'locked' } })
    await desk.unlock(mine.example.author, PASSPHRASES.author, aboutThePerson)
    await expect(page.getByRole('banner').getByText('Ada noryB Smith Junior')).toBeVisible()
  })

  test('the page can reach nothing but the application: no other window, address, frame of script, or part of Node', async () => {
    const outcome = await page.evaluate(`(async () => {
      const violated = []
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
      const answer = await fetch('/')
      const beyond = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd']
      const image = new Image()
      image.src = 'https://example.com/seen.png'
      await new Promise((resolve) => { image.onerror = resolve })
      location.href = 'https://example.com/'
      let evaluated = 'ran'
      try { evaluated = (0, eval)('1') === 1 ? 'ran' : 'odd' } catch (error) { evaluated = error.name }
      const fetched = await Promise.all(beyond.map((address) => fetch(address).then(() => 'reached', () => 'refused')))
      await new Promise((resolve) => setTimeout(resolve, 200))
      return {
        policy: answer.headers.get('content-security-policy'),
        fetched,
        opened: window.open('/'),
        evaluated,
        node: [typeof require, typeof process, typeof module, typeof Buffer],
        bridge: [Object.keys(window.courtside), Object.isFrozen(window.courtside)],
        replaced: Reflect.defineProperty(window, 'courtside', { value: 1 }),
        violated: [...new Set(violated)],
      }
    })()`)
    expect(outcome).toMatchObject({
      policy: contentSecurityPolicy,
      fetched: ['refused', 'refused', 'refused'],
      opened: null,
      evaluated: 'EvalError',
      node: ['undefined', 'undefined', 'undefined', 'undefined'],
      bridge: [['run', 'on'], true],
      replaced: false,
      violated: expect.arrayContaining(['connect-src', 'img-src']),
    })
    expect(await page.evaluate('location.href')).toBe('https://courtside.invalid/')
  })

  test('leaves no word of it in the profile, the log, the title, the command lines or the folder, open or closed', async () => {
    const words = ['noryB', 'drinking since noon', PASSPHRASES.author]
    const holding = (bytes: Buffer) => words.some((word) => bytes.includes(word))
    const kept = () =>
      readdirSync(join(folder, 'mine', 'data'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    const commandLines = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => read(`/proc/${pid}/cmdline`))
    expect(commandLines.some((line) => line.includes(join(folder, 'mine', 'data')))).toBe(true)
    expect(commandLines.filter(holding)).toEqual([])
    expect(holding(Buffer.from(String(await page.evaluate('document.title'))))).toBe(false)
    const inProfile = kept().filter((path) => path.includes('/windows/'))
    expect(inProfile.length).toBeGreaterThan(5)
    expect(kept().filter((path) => holding(read(path)))).toEqual([])
    await courtside.stop()
    expect(kept().filter((path) => path.includes('/windows/'))).toEqual([])
    expect(kept().filter((path) => holding(read(path)))).toEqual([])
  })
})

/** A browser's files come and go, and so do processes. */
function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

import { useState } from 'react'
import { useClient } from '../client/ClientContext.tsx'
import { useAppWindow } from '../window/AppContext.tsx'
import { OFFICE_PAGES, type OfficePageName } from '../window/office-pages.ts'
import { useOffer } from '../window/use-offer.ts'
import { AddColleague } from './AddColleague.tsx'
import { CheckPaper } from './CheckPaper.tsx'
import { Dialog } from './Dialog.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { Menu, MenuItem } from './Menu.tsx'
import { SaveFile } from './SaveFile.tsx'
import { VerifyHandover } from './VerifyHandover.tsx'

const VERIFY = 'Open and check a handover file'
const PAPER = 'Check a printed report'
const COLLEAGUE = 'Add a colleague'
const TRUST = 'Export the office’s public keys'
type Asked = 'verify' | 'paper' | 'colleague' | 'trust'

/** What an office needs now and then, in one menu: its pages, and what is done from any of them. */
export function OfficeMenu(props: { at: OfficePageName }) {
  const { go, openSettings, openHelp } = useAppWindow()
  const client = useClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [fingerprint, setFingerprint] = useState<string | null>(null)
  const end = () => setAsked(null)
  const exportTrust = async () => {
    const reply = await client.run('office.exportTrust', {})
    if (reply.ok) setFingerprint(reply.value.fingerprint)
    return reply
  }
  useOffer(() => [
    { kind: 'Action', label: VERIFY, run: () => setAsked('verify') },
    { kind: 'Action', label: PAPER, run: () => setAsked('paper') },
    { kind: 'Action', label: COLLEAGUE, run: () => setAsked('colleague') },
    { kind: 'Action', label: TRUST, run: () => setAsked('trust') },
  ])
  const pages = OFFICE_PAGES.flatMap(({ at, title, menu }) => (menu === null ? [] : [{ at, title, menu }]))
  const [services, ...others] = pages
  const rules = others.filter(({ at }) => at !== 'practice')
  const practice = others.find(({ at }) => at === 'practice')
  return (
    <>
      <Menu label="Office" current={pages.some(({ at }) => at === props.at)}>
        {(close) => {
          const page = ({ at, title, menu }: (typeof pages)[number]) => (
            <MenuItem
              key={at}
              title={title}
              says={menu}
              current={at === props.at}
              onChoose={() => go({ at })}
            />
          )
          const act = (what: Asked, title: string, says: string) => (
            <MenuItem
              title={title}
              says={says}
              onChoose={() => {
                close()
                setAsked(what)
              }}
            />
          )
          return (
            <>
              <h2>For a case</h2>
              {services === undefined ? null : page(services)}
              {act('verify', VERIFY, 'Who signed it, and that nothing has changed')}
              {act('paper', PAPER, 'Whether it is of a report that was sealed here')}
              <hr />
              <h2>How this office works</h2>
              {rules.map(page)}
              {act('colleague', COLLEAGUE, 'They sign in here with a passphrase of their own')}
              {act('trust', TRUST, 'Receivers check your signatures with them')}
              <hr />
              <h2>For you</h2>
              <MenuItem
                title="Your settings"
                says="Light or dark, keys of one letter"
                onChoose={() => {
                  close()
                  openSettings()
                }}
              />
              <MenuItem
                title="Help"
                says="A report from the list to the bench, and every key"
                byKey="help"
                onChoose={() => {
                  close()
                  openHelp()
                }}
              />
              {practice === undefined ? null : page(practice)}
            </>
          )
        }}
      </Menu>
      {asked === 'verify' ? <VerifyHandover onClose={end} /> : null}
      {asked === 'paper' ? <CheckPaper onClose={end} /> : null}
      {asked === 'colleague' ? <AddColleague onClose={end} /> : null}
      {asked === 'trust' ? (
        <Dialog title="The office’s public keys" onClose={end}>
          <p>Whoever receives a handover checks your signatures with this file. It holds nothing secret.</p>
          <SaveFile kind="second" write={exportTrust}>
            Save the file
          </SaveFile>
          {fingerprint === null ? null : (
            <>
              <p>Read these groups to whoever rings you before they believe the file.</p>
              <Fingerprint of={fingerprint} />
            </>
          )}
        </Dialog>
      ) : null}
    </>
  )
}

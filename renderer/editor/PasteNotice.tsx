import { COMMAND_PRIORITY_LOW, type LexicalEditor, PASTE_TAG } from 'lexical'
import { useEffect, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { type PasteNotice as Notice, PASTE_NOTICE_COMMAND, putInstead } from './clipboard.ts'

/**
 * Says beside the field what a paste left out or what else it could do, until the next paste. The offer disappears
 * when something else is written, because it undoes the last change, which is then no longer the paste.
 */
export function PasteNotice({ editor }: { readonly editor: LexicalEditor | null }) {
  const [notice, setNotice] = useState<Notice | null>(null)
  useEffect(
    () =>
      editor?.registerCommand(
        PASTE_NOTICE_COMMAND,
        (said) => {
          setNotice(said)
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  )
  const offered = notice?.offer != null
  useEffect(
    () =>
      offered
        ? editor?.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
            if (tags.has(PASTE_TAG) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
            setNotice((before) => before && { ...before, offer: null })
          })
        : undefined,
    [editor, offered],
  )
  const offer = notice?.offer ?? null
  return (
    <div role="status" className="rt-notice">
      {notice === null ? null : notice.says}
      {offer === null || editor === null ? null : (
        <Button
          kind="quiet"
          onClick={() => {
            putInstead(editor, offer.document)
            setNotice(null)
            editor.focus()
          }}
        >
          {offer.words}
        </Button>
      )}
    </div>
  )
}

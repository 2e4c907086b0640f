import { buildEditorFromExtensions } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { RichTextExtension } from '@lexical/rich-text'
import { defineExtension } from 'lexical'
import { $toLexical } from '../../../renderer/editor/convert.ts'
import { must } from '../../../shared/lib/must.ts'
import { longText } from '../long-text.ts'

/** Lexical with nothing of ours but the text and the styles: what the report's editor is measured beside. */
const editor = buildEditorFromExtensions(
  defineExtension({
    name: 'bare',
    dependencies: [RichTextExtension, HistoryExtension],
    $initialEditorState: null,
  }),
)
editor.update(() => $toLexical(longText(5000)), { discrete: true })

const surface = document.createElement('div')
surface.className = 'rt-text'
surface.contentEditable = 'true'
surface.role = 'textbox'
surface.spellcheck = true
surface.lang = 'en-GB'
must(document.querySelector('main'), 'index.html holds it').append(surface)
editor.setRootElement(surface)

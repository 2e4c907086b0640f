import type { Locator } from '@playwright/test'
import type { Block, RichText, Span } from '../../shared/record/rich-text.ts'
import type { Keyboard } from './keyboard.ts'

/** A text with its blocks and marks by keys alone. */
export function textByKeys({ press, type, to }: Keyboard) {
  const MARKS = { bold: 'Ctrl+B', italic: 'Ctrl+I', underline: 'Ctrl+U', restricted: 'Ctrl+Shift+X' } as const
  const marks = ['bold', 'italic', 'underline', 'restricted'] as const
  const spans = async (text: readonly Span[]) => {
    for (const span of text) {
      const on = marks.filter((mark) => span[mark] === true)
      for (const mark of on) await press(MARKS[mark])
      await type(span.text, 'Shift+Enter')
      for (const mark of on) await press(MARKS[mark])
    }
  }
  const block = async (written: Block) => {
    switch (written.type) {
      case 'paragraph':
        return spans(written.text)
      case 'heading':
        await press('Ctrl+Alt+1')
        return spans(written.text)
      case 'quote':
        await press('Ctrl+Shift+9')
        return spans(written.text)
      case 'list':
        await press(written.ordered ? 'Ctrl+Shift+7' : 'Ctrl+Shift+8')
        for (const [index, item] of written.items.entries()) {
          if (index > 0) await press('Enter')
          await spans(item)
        }
    }
  }
  const text = async (field: Locator, { blocks }: RichText) => {
    await to(field)
    for (const [at, written] of blocks.entries()) {
      if (at > 0) await press('Enter')
      if (blocks[at - 1]?.type === 'list') await press('Enter')
      await block(written)
    }
  }

  return text
}

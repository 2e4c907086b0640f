/** Where a key works: the page of keys has a part for each, in this order. */
export const PLACES = {
  anywhere: 'Anywhere',
  office: 'On the office’s pages',
  day: 'On the day',
  inbox: 'In the inbox',
  report: 'In a report',
  answer: 'At an answer',
  text: 'In a text',
  court: 'In the court view',
  after: 'After signing',
} as const

export type KeyPlace = keyof typeof PLACES

/** `keys`: names as `keyName` writes them; a handler is told which of them it was. */
type KeyLine = { readonly at: KeyPlace; readonly keys: readonly string[]; readonly does: string }

/**
 * Every key of the window, once: handlers ask for a key by its name here, and the page of keys, the foot and the
 * buttons show what stands here. Keys that a template gives (a check's row, a table of choices) and those of the
 * formatting bar stand with what they do.
 */
export const KEYS = {
  palette: { at: 'anywhere', keys: ['Ctrl+K'], does: 'Go to anything, find an answer, do anything' },
  help: { at: 'anywhere', keys: ['F1'], does: 'Help' },
  keys: { at: 'anywhere', keys: ['?'], does: 'These keys' },
  hide: {
    at: 'anywhere',
    keys: ['F9'],
    does: 'Hide the screen; your passphrase brings back the same place',
  },
  lock: { at: 'anywhere', keys: ['Ctrl+Shift+L'], does: 'Save and lock' },
  pane: {
    at: 'anywhere',
    keys: ['F6', 'Shift+F6'],
    does: 'Next pane, previous pane: sections, page, what stands beside it',
  },
  undo: { at: 'anywhere', keys: ['Ctrl+Z'], does: 'Take back the last thing done' },
  redo: { at: 'anywhere', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], does: 'Do again what was taken back' },
  close: { at: 'anywhere', keys: ['Escape'], does: 'Close what is open' },
  otherCase: {
    at: 'anywhere',
    keys: ['F4'],
    does: 'The other of the two reports opened last, where you left it',
  },
  find: { at: 'office', keys: ['/'], does: 'Find' },
  newCase: { at: 'day', keys: ['N'], does: 'New case' },
  paste: { at: 'day', keys: ['Ctrl+V'], does: 'Read the rows of a court list that were copied' },
  row: { at: 'day', keys: ['ArrowUp', 'ArrowDown'], does: 'Previous and next case; Enter opens it' },
  take: { at: 'day', keys: ['T'], does: 'Take the case, or the task, that has the focus' },
  state: {
    at: 'day',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    does: 'All cases, then those of one state alone',
  },
  openFile: { at: 'inbox', keys: ['O'], does: 'Open a handover file' },
  acceptCase: { at: 'inbox', keys: ['A'], does: 'Accept the case that is shown' },
  askSender: { at: 'inbox', keys: ['Q'], does: 'Ask the sender of the case that is shown' },
  section: {
    at: 'report',
    keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'],
    does: 'A section by its place',
  },
  sectionBeside: { at: 'report', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: 'Previous and next section' },
  nextToDo: { at: 'report', keys: ['F2', 'Ctrl+.'], does: 'Next thing to do' },
  nextText: { at: 'report', keys: ['Ctrl+Shift+.'], does: 'Next text that is still empty' },
  court: { at: 'report', keys: ['F8'], does: 'Court view, to speak from; again to come back' },
  findText: { at: 'report', keys: ['Ctrl+F'], does: 'Find words in all its texts' },
  replaceText: { at: 'report', keys: ['Ctrl+H'], does: 'Find and replace' },
  foundStep: { at: 'report', keys: ['F3', 'Shift+F3'], does: 'Next and previous place where it was found' },
  foundBack: { at: 'report', keys: ['Shift+Enter'], does: 'Previous place, where the words are typed' },
  misspelt: { at: 'text', keys: ['F7'], does: 'Next misspelt word, with the ways to mend it' },
  phrase: { at: 'text', keys: ['Ctrl+Shift+P'], does: 'Find one of your phrases, and put it in' },
  notes: { at: 'report', keys: ['Alt+N'], does: 'Your own notes on the case; again to come back' },
  papers: { at: 'report', keys: ['Alt+P'], does: 'Papers to read while you type; again to come back' },
  sheet: {
    at: 'report',
    keys: ['+', '=', '-', 'R', 'PageUp', 'PageDown'],
    does: 'In a paper: larger, smaller, turn it, previous and next page',
  },
  print: { at: 'report', keys: ['Ctrl+P'], does: 'Print the draft copy' },
  within: {
    at: 'answer',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    does: 'From one to the next of ticks, choices, days, tabs, a menu or what was found',
  },
  ends: { at: 'answer', keys: ['Home', 'End'], does: 'The first and the last of them' },
  tick: { at: 'answer', keys: ['Space'], does: 'Tick, or take the tick away' },
  clear: { at: 'answer', keys: ['Delete', 'Backspace'], does: 'Clear the choice that has the focus' },
  noToTheRest: { at: 'answer', keys: ['N'], does: 'No to the rest of a group of the screening' },
  choose: { at: 'anywhere', keys: ['Enter'], does: 'Take what was found' },
  addRow: {
    at: 'answer',
    keys: ['Enter', 'Ctrl+Enter'],
    does: 'Add a row: Enter in the last field of a table, Ctrl Enter in any',
  },
  toolbar: { at: 'text', keys: ['Alt+F10'], does: 'From the text to its formatting; Esc goes back' },
  stepBeside: { at: 'after', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: 'Previous and next step' },
  saveStep: { at: 'after', keys: ['Ctrl+Enter'], does: 'Save the step and go on' },
  part: { at: 'court', keys: ['ArrowUp', 'ArrowDown'], does: 'Previous and next part; Space says it' },
} as const satisfies Record<string, KeyLine>

export type KeyId = keyof typeof KEYS

/** The names of the keys that do this. */
export const keysOf = <Id extends KeyId>(id: Id): readonly KeyOf<Id>[] => KEYS[id].keys

export type KeyOf<Id extends KeyId> = (typeof KEYS)[Id]['keys'][number]

export const isKeyId = (id: string): id is KeyId => id in KEYS

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** A key as keyboards bear it: "Ctrl Shift L", "Alt ↑". */
export const keyInWords = (name: string): string =>
  (name === '+' ? [name] : name.split('+')).map((part) => SIGNS[part] ?? part).join(' ')

/** What is shown beside a button or in the foot: the first key that does this, with arrows all of them ("Alt ↑ ↓"). */
export function keyShown(id: KeyId): string {
  const keys: readonly string[] = keysOf(id)
  const [first = '', ...others] = keys
  if (!keys.every((key) => key.includes('Arrow'))) return keyInWords(first)
  return [first, ...others.map((other) => other.slice(other.indexOf('Arrow')))].map(keyInWords).join(' ')
}

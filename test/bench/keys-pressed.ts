/**
 * `presses`: a tick, a choice, a button, a mark of the text. `stops`: Tab, once for each control passed. `arrows`: from
 * one control to another within a stop.
 */
export type Keys = {
  readonly characters: number
  readonly presses: number
  readonly stops: number
  readonly arrows: number
}

export const sumOf = (all: readonly Keys[]): Keys => ({
  characters: total(all.map(({ characters }) => characters)),
  presses: total(all.map(({ presses }) => presses)),
  stops: total(all.map(({ stops }) => stops)),
  arrows: total(all.map(({ arrows }) => arrows)),
})
export const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)
export const NO_KEYS: Keys = { characters: 0, presses: 0, stops: 0, arrows: 0 }

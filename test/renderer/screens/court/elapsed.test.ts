import { expect, test } from 'vitest'
import { elapsed } from '../../../../renderer/screens/court/elapsed.ts'

test.each([
  ['2016-10-11T10:40:00.000Z', '0:00'],
  ['2016-10-11T10:40:59.900Z', '0:59'],
  ['2016-10-11T10:42:14.000Z', '2:14'],
  ['2016-10-11T11:42:04.000Z', '1:02:04'],
  ['2016-10-11T10:39:00.000Z', '0:00'],
])('from 10:40 to %s it is %s', (to, said) => {
  expect(elapsed('2016-10-11T10:40:00.000Z', to)).toBe(said)
})

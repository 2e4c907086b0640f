import { rows, ticked } from '../../support/clean-case.ts'
import type { Twin } from './twin.ts'

/** In the clean case: the hearing is on 11 October 2016, and today is 1 December. */
const registers = (...cells: readonly Record<string, string>[]) => ({
  answers: { registers: rows(...cells) },
})
const restraining = { which: 'restraining', since: '2016-03-02' }
const bail = { which: 'bail', ends: '2016-10-11' }

const safeBy = (protection: string, ...orders: readonly Record<string, string>[]) => ({
  answers: {
    victims: rows(
      { who: 'a supermarket', known: 'no', impact: 'loss' },
      { who: 'his sister', known: 'yes', impact: 'afraid', protection: ticked('policeTold', protection) },
    ),
    ...(orders.length === 0 ? {} : { registers: rows(...orders) }),
  },
})
const forGood = { ...restraining, noEnd: 'yes' }

/** QC80 to QC82, and the dates of QC48 and QC50. */
export const twinsOfRegisters: readonly Twin[] = [
  [
    'QC80',
    'an order that ended the day before the hearing, in a second row',
    registers(forGood, { ...restraining, ends: '2016-10-10' }),
    registers(forGood, { ...restraining, ends: '2016-10-11' }),
  ],
  [
    'QC80',
    'an end, and none',
    registers({ ...restraining, ends: '2017-03-01', noEnd: 'yes' }),
    registers({ ...restraining, ends: '2017-03-01' }),
  ],
  ['QC81', 'an order with neither an end nor none', registers(restraining), registers(forGood)],
  [
    'QC81',
    'an order that is not said to end, beside a register that need not be',
    registers({ which: 'MAPP', since: '2016-03-02' }, { which: 'notification' }),
    registers({ which: 'MAPP', since: '2016-03-02' }, { which: 'notification', ends: '2019-03-15' }),
  ],
  [
    'QC81',
    'bail on conditions, and none recorded',
    { answers: { 'person.remand': 'conditionalBail', registers: rows(forGood) } },
    { answers: { 'person.remand': 'conditionalBail', registers: rows(forGood, bail) } },
  ],
  [
    'QC81',
    'bail on conditions rather than without',
    { answers: { 'person.remand': 'conditionalBail' } },
    { answers: { 'person.remand': 'unconditionalBail' } },
  ],
  [
    'QC82',
    'a restraining order in force, unrecorded',
    safeBy('restrainingInForce', bail),
    safeBy('restrainingInForce', forGood),
  ],
  [
    'QC82',
    'a non-molestation order, or another',
    safeBy('nonMolestation', forGood),
    safeBy('nonMolestation', { which: 'dvpo' }),
  ],
  [
    'QC82',
    'an order in force rather than asked for',
    safeBy('restrainingInForce'),
    safeBy('restrainingAsked'),
  ],
  [
    'QC48',
    'an order that ends before it began',
    registers({ ...restraining, since: '2016-11-02', ends: '2016-11-01' }),
    registers({ ...restraining, since: '2016-11-01', ends: '2016-11-01' }),
  ],
  [
    'QC50',
    'an order that has yet to begin',
    registers({ ...forGood, since: '2016-12-02' }),
    registers({ ...forGood, since: '2016-12-01' }),
  ],
]

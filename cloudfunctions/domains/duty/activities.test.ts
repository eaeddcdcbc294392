import { randomBytes } from 'node:crypto'
import { presenceCodes } from '../../kernel/presence'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { arrival, entryMoment, occasionOf, open } from './activities'

const on = (time: string) => new Date(`2026-10-17T${time}+08:00`)
const before = process.env.CHORUS_PHONE_KEYS
beforeAll(() => {
  process.env.CHORUS_PHONE_KEYS = `a:${randomBytes(32).toString('base64')}`
})
afterAll(() => {
  process.env.CHORUS_PHONE_KEYS = before
})

const opened = (kind: 'activity' | 'desk' = 'activity') =>
  open(
    'a1',
    {
      kind,
      title: '清理楼道',
      where: '1 号楼前',
      startsAt: on('09:00:00').getTime(),
      endsAt: on('11:00:00').getTime(),
      key: 'key',
    },
    actor({ posts: [['communitySecretary', 'c1']] }),
    on('08:00:00'),
  )
const codeAt = (time: string) => presenceCodes(occasionOf(opened()), on(time))[0]?.code ?? ''

test('B3: a code shown from 09:00:00 to 09:00:29 is taken until 09:00:59, and from 09:01:00 on too late', () => {
  expect(codeAt('09:00:29')).toBe(codeAt('09:00:00'))
  expect(codeAt('09:00:30')).not.toBe(codeAt('09:00:00'))
  const code = codeAt('09:00:00')
  expect(arrival(opened(), { code }, on('09:00:59'))).toEqual({ state: 'counted', at: on('09:00:00') })
  expect(outcomeOf(() => arrival(opened(), { code }, on('09:01:00')))).toBe('TOO_LATE/WRONG_CODE')
})

test('an entry is of the beginning of an activity; of a desk it is of when somebody came, and never after its end', () => {
  expect(entryMoment(opened(), on('10:30:00'))).toEqual(on('09:00:00'))
  expect(entryMoment(opened('desk'), on('08:40:00'))).toEqual(on('09:00:00'))
  expect(entryMoment(opened('desk'), on('10:30:00'))).toEqual(on('10:30:00'))
  expect(entryMoment(opened('desk'), new Date('2026-10-18T09:00:00+08:00'))).toEqual(on('11:00:00'))
})

import { afterStep } from '../../kernel/matter'
import { standingOf } from '../../kernel/standing'
import { actor, member, NOW, WAY } from '../../testing/people'
import { moveOut } from './ending'
import { personViewOf, reachOf, registerRowsOf } from './views'

const elsewhere = WAY.map((place) =>
  place.level === 'household' || place.level === 'building' ? { ...place, id: `${place.id}x` } : place,
)
const both = () => {
  const found = member({ posts: [['warden', 'b1']] })
  const [first] = found.homes
  if (!first) throw new Error('they live somewhere')
  const second = { ...first, householdId: 'h1x', path: elsewhere }
  return { ...found, ...standingOf(found._id, [first, second], found.posts) }
}

test('whoever verifies reads the name; the administrator, who does not, reads the family name', () => {
  const names = (['warden', 'gridOfficer', 'residentsCommittee', 'socialWorker', 'administrator'] as const).map(
    (kind) => registerRowsOf(both(), 'b1', kind, NOW)[0]?.name,
  )
  expect(names).toEqual(['王m1', '王m1', '王m1', '王m1', '王*'])
})

test('the register of a place knows only the homes in it', () => {
  expect(registerRowsOf(both(), 'b1', 'warden', NOW).map(({ householdId }) => householdId)).toEqual(['h1'])
  expect(registerRowsOf(both(), 'c1', 'residentsCommittee', NOW)).toHaveLength(2)
})

test('a warden sees the home in their building and not the other, nor what became of it', () => {
  const warden = actor({ id: 'w', posts: [['warden', 'b1']] })
  const seen = personViewOf(both(), warden, NOW)
  expect(seen.homes).toEqual([expect.objectContaining({ householdId: 'h1', mayEnd: true })])
  const moved = afterStep(both(), moveOut(both(), { householdId: 'h1x', key: 'k', now: NOW }))
  expect(personViewOf(moved, warden, NOW).timeline).toEqual([])
  const office = actor({ id: 'o', posts: [['residentsCommittee', 'c1']] })
  expect(personViewOf(moved, office, NOW).timeline).toEqual([expect.objectContaining({ step: 'moveOut', by: '本人' })])
})

test('the administrator may not end a home, and nobody their own', () => {
  const mayEnd = (who: ReturnType<typeof actor>) => personViewOf(both(), who, NOW).homes[0]?.mayEnd
  expect(mayEnd(actor({ id: 'a', posts: [['administrator', 'c1']] }))).toBe(false)
  expect(mayEnd(actor({ id: 'm1', posts: [['warden', 'b1']] }))).toBe(false)
})

test('somebody without home and post is within nobody’s reach', () => {
  expect(reachOf({ ...member(), ...standingOf('m1', [], []) })).toEqual([])
})

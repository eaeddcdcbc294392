import type { Matter } from 'types/matter'
import type { MemberDocument } from 'types/members'
import { leave } from '../../../cloudfunctions/domains/members/ending'
import { erased } from '../../../cloudfunctions/domains/members/erasing'
import { endPost } from '../../../cloudfunctions/domains/posts/rules'
import { afterStep, type Step } from '../../../cloudfunctions/kernel/matter'
import { COMMUNITY } from '../../../demo/places'
import { documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { appoint, changeMember, idOf, load, titlesOf } from '../../support/members'
import { refusedAs } from '../../support/refusal'
import { doing } from '../tasks/doing'

/** A community keeps an administrator, whatever died in between. */

let house: House
beforeEach(async () => {
  house = await openHouse()
  await reachInto(house)
})
afterEach(() => house.close())

const at = { id: COMMUNITY, label: '翠苑社区' }
const someone = async (openid: string): Promise<MemberDocument> => {
  const found = await load(openid)
  if (!found) throw new Error(`there is no ${openid}`)
  return found
}
const administrators = async () => {
  const all = await documents<MemberDocument>('members', { postKeys: `administrator@${COMMUNITY}` })
  return all.map(({ _id }) => _id)
}

/** Writes a step as a process does that dies right after it: what follows is left to the clock. */
async function takeAndDie(openid: string, decide: (member: MemberDocument) => Step<MemberDocument>): Promise<void> {
  const before = await someone(openid)
  const { _id, ...after } = afterStep(before, decide(before))
  await changeMember(openid, { ...after, effects: after.effects.map(overdue) })
}
const overdue = (effect: Matter['effects'][number]) => ({ ...effect, nextAt: new Date(Date.now() - 1_000) })

const ended =
  (minutesAgo: number) =>
  (member: MemberDocument): Step<MemberDocument> => {
    const post = member.posts.find(({ kind }) => kind === 'administrator')
    const now = new Date(Date.now() - minutesAgo * 60_000)
    return endPost(member, post?.id ?? '', { by: null, key: newKey(), now })
  }

test.each([
  ['the one', 3, 2, 'demo-zhao'],
  ['the other', 2, 3, 'demo-kong'],
])(
  'where both have ended and the process died, whoever was ended last is put back: %s',
  async (_, kong, zhao, last) => {
    await appoint('demo-zhao', 'administrator', at)
    await takeAndDie('demo-kong', ended(kong))
    await takeAndDie('demo-zhao', ended(zhao))
    expect(await administrators()).toEqual([])
    await house.fireClock()
    expect(await administrators()).toEqual([idOf(last)])
    expect((await someone(last)).timeline.at(-1)).toMatchObject({ by: null })
  },
)

test('whoever left last comes back with home and teams', async () => {
  await appoint('demo-chen', 'administrator', at)
  await takeAndDie('demo-kong', ended(5))
  const before = await someone('demo-chen')
  const claimed = () => documents<{ _id: string }>('tasks', { 'claims.memberId': idOf('demo-chen'), state: 'open' })
  const { published, claim } = doing(() => house)
  const { id } = await published()
  await claim('demo-chen', id)
  await takeAndDie('demo-chen', (member) =>
    leave(member, { key: newKey(), now: new Date(), isLastAdministrator: false }),
  )
  await house.fireClock()
  expect(await administrators()).toEqual([idOf('demo-chen')])
  const { homes, teams, state } = await someone('demo-chen')
  expect({ homes, teams, state }).toEqual({ homes: before.homes, teams: before.teams, state: 'verified' })
  // Nothing that follows from being gone was done.
  expect((await claimed()).map(({ _id }) => _id)).toEqual([id])
})

test('where the last one was erased, the residents’ committee may name one while there is none, and says so itself', async () => {
  const office = house.as('demo-wang')
  const naming = { memberId: idOf('demo-zhao'), kind: 'administrator' as const, atId: COMMUNITY }
  const grant = () => office.posts.grant.mutate({ ...naming, key: newKey() })
  expect(await refusedAs(house, grant)).toBe('FORBIDDEN/NOT_YOURS')

  await takeAndDie('demo-kong', (member) =>
    leave(member, { key: newKey(), now: new Date(), isLastAdministrator: false }),
  )
  const { _id, ...tombstone } = erased(await someone('demo-kong'), newKey(), new Date())
  await changeMember('demo-kong', { ...tombstone, effects: tombstone.effects.map(overdue) })
  await house.fireClock()
  expect(await administrators()).toEqual([])
  expect(await titlesOf(house, 'demo-wang')).toContain('社区没有管理员了')
  expect((await office.communities.setup.query()).administrated).toBe(false)
  expect(
    (await office.posts.candidates.query({ kind: 'administrator', atId: COMMUNITY, name: '赵' })).items,
  ).not.toEqual([])

  // Nobody else may.
  const resident = house.as('demo-chen').posts.grant.mutate({ ...naming, key: newKey() })
  expect(await outcomeOf(resident)).toMatch(/^FORBIDDEN/)
  await grant()
  expect(await administrators()).toEqual([idOf('demo-zhao')])
  expect((await office.communities.setup.query()).administrated).toBe(true)
  const another = () => office.posts.grant.mutate({ ...naming, memberId: idOf('demo-li'), key: newKey() })
  expect(await refusedAs(house, another)).toBe('FORBIDDEN/NOT_YOURS')
})

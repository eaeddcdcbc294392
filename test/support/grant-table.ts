import { CALLS_AT_MOST, type WireReply } from 'types/wire'
import { PLACE_LEVELS } from 'types/words/places'
import type { SeatLevel } from 'types/words/posts'
import { communityOf } from '../../cloudfunctions/domains/communities/rules'
import { apply } from '../../cloudfunctions/domains/members/rules'
import { LINES, subjectsInSeats } from '../domains'
import { type ExpectedPosts, expectedPosts } from '../domains/may'
import { add, reachInto } from './database'
import { type House, newKey } from './house'
import { procedures } from './procedures'
import { HERE, type Holder, holder, holders, type Registered, THERE, treeOf, WAY } from './seats'
import { isTodays } from './todays'

/** One combination of post, level at which it is held, scope and procedure: what a person expects, what was found. */
export interface Cell {
  procedure: string
  holder: string
  expected: boolean
  /** Let through or refused; or the code of an answer that shows neither, which is a fault of the input. */
  found: boolean | string
}

/** The procedures that ask for a post, of the chosen domains; half of them each day. */
export const GOVERNED = procedures
  .filter(([path]) => expectedPosts(LINES[path].may))
  .filter((_, index) => isTodays(index, 2))

/** An answer that says nothing about who may. */
const NO_DECISION = ['INVALID_INPUT', 'UNAVAILABLE', 'UNAUTHENTICATED', 'RATE_LIMITED']

/**
 * The table of posts × procedures × scope, found by real calls through the cloud: of `GOVERNED`.
 * @param house an empty one, that nobody else uses
 */
export async function grantTable(house: House): Promise<Cell[]> {
  const { everybody, subjectFor } = await populate(house)
  const cells: Cell[] = []
  for (const one of everybody) {
    const subject = subjectFor(one)
    const asked = GOVERNED.flatMap(([path, { _def }]) => {
      const expected = expectedPosts(LINES[path].may)
      return expected ? [{ path, type: _def.type, expected, input: LINES[path].input(subject) }] : []
    })
    for (let from = 0; from < asked.length; from += CALLS_AT_MOST) {
      const batch = asked.slice(from, from + CALLS_AT_MOST)
      const calls = batch.map(({ path, type, input }) => ({ path, type, input }))
      const { answer } = await house.call(one.openid, { communityId: one.communityId, calls })
      if (!('replies' in answer)) throw new Error(JSON.stringify(answer))
      answer.replies.forEach((reply, index) => {
        const { path, expected } = batch[index] ?? {}
        if (!path || !expected) return
        cells.push({ procedure: path, holder: one.openid, expected: isExpected(expected, one), found: outcome(reply) })
      })
    }
  }
  return cells
}

export const asExpected = ({ expected, found }: Cell): boolean => expected === found

function isExpected({ posts, over }: ExpectedPosts, { kind, level, scope }: Holder): boolean {
  if (!posts.includes(kind)) return false
  // Nothing is named but one's own community, wherever that is.
  if (over === 'community') return level === 'community'
  if (over === 'any') return true
  if (scope !== 'own') return false
  if (over === 'team' || over === 'unit') return level === 'community' || level === over
  return over === 'place' ? isPlace(level) : true
}

function outcome(reply: WireReply): boolean | string {
  if (!('error' in reply)) return true
  const { code, reason, message } = reply.error
  if (NO_DECISION.includes(code)) return `${code}/${reason}: ${message}`
  return code !== 'FORBIDDEN' && code !== 'NOT_FOUND'
}

const isPlace = (level: SeatLevel): boolean => (PLACE_LEVELS as readonly string[]).includes(level)

async function populate(house: House) {
  await reachInto(house)
  const now = new Date()
  await add('places', [...treeOf(HERE), ...treeOf(THERE)])
  const affairs = { timeline: [], effects: [], version: 1, createdAt: now, updatedAt: now }
  await add(
    'communities',
    [HERE, THERE].map((communityId) =>
      communityOf({ ...affairs, communityId, openid: '', name: '', administratorName: '' }),
    ),
  )

  const [first, next] = [holder('administrator', 'community', 'own'), holder('administrator', 'community', 'foreign')]
  await add(
    'members',
    [first, next].map(({ member }) => member),
  )
  const registered = await register(house, first, next)
  const everybody = holders(registered)
  const others = everybody.filter(({ kind }) => kind !== 'administrator')

  const applicant = apply({
    communityId: HERE,
    openid: 'applicant',
    name: '申请人',
    relation: 'owner',
    way: WAY,
    key: newKey(),
    now,
  })
  await add('members', [...others.map(({ member }) => member), { ...applicant, effects: [] }])

  const subjectFor = await subjectsInSeats({ house, everybody, registered, applicant, now })
  return { everybody, subjectFor }
}

async function register(house: House, here: Holder, there: Holder): Promise<Registered> {
  const ids: Registered = { team: { own: '', other: '', foreign: '' }, unit: { own: '', other: '', foreign: '' } }
  for (const scope of ['own', 'other', 'foreign'] as const) {
    const { openid, communityId } = scope === 'foreign' ? there : here
    const { teams, units } = house.as(openid, communityId)
    const team = { name: scope, colour: 'cyan' as const, field: 'health' as const, key: newKey() }
    const unit = { name: scope, kind: 'other' as const, contactName: '人', phone: '19900009999', key: newKey() }
    ids.team[scope] = (await teams.add.mutate(team)).id
    ids.unit[scope] = (await units.add.mutate(unit)).id
  }
  return ids
}

import type { ImportDocument } from 'types/places'
import type { RequestDocument } from 'types/requests'
import { CALLS_AT_MOST, type WireReply } from 'types/wire'
import { PLACE_LEVELS, type PlaceLevel } from 'types/words/places'
import { postKey, type SeatLevel } from 'types/words/posts'
import { communityOf } from '../../cloudfunctions/domains/communities/rules'
import { apply } from '../../cloudfunctions/domains/members/rules'
import { newInvitation } from '../../cloudfunctions/domains/posts/offers'
import { submit } from '../../cloudfunctions/domains/requests/rules'
import { actorOf } from '../../cloudfunctions/kernel/actor'
import type { ProcedureName } from '../../cloudfunctions/kernel/grants'
import { CALENDAR } from '../../cloudfunctions/testing/calendar'
import { add, reachInto } from './database'
import { EXPECTED, type ExpectedPosts, expectedPosts } from './expected-grants'
import { type House, newKey } from './house'
import { INPUTS, type Subject } from './inputs'
import { unsurePicture } from './pictures'
import { procedures } from './procedures'
import { HERE, type Holder, holder, holders, placeIn, type Registered, THERE, treeOf, WAY } from './seats'

/** One combination of post, level at which it is held, scope and procedure: what a person expects, what was found. */
export interface Cell {
  procedure: string
  holder: string
  expected: boolean
  /** Let through or refused; or the code of an answer that shows neither, which is a fault of the input. */
  found: boolean | string
}

/** An answer that says nothing about who may. */
const NO_DECISION = ['INVALID_INPUT', 'UNAVAILABLE', 'UNAUTHENTICATED', 'RATE_LIMITED']

/**
 * The full table of posts × procedures × scope, found by real calls through the cloud.
 * @param house an empty one, that nobody else uses
 */
export async function grantTable(house: House): Promise<Cell[]> {
  const { everybody, subjectFor } = await populate(house)
  const cells: Cell[] = []
  for (const one of everybody) {
    const subject = subjectFor(one)
    const asked = procedures.flatMap(([path, { _def }]) => {
      const expected = expectedPosts(EXPECTED[path] ?? 'visitor')
      return expected ? [{ path, type: _def.type, expected, input: INPUTS[path as ProcedureName](subject) }] : []
    })
    for (let from = 0; from < asked.length; from += CALLS_AT_MOST) {
      const batch = asked.slice(from, from + CALLS_AT_MOST)
      const calls = batch.map(({ path, type, input }) => ({ path, type, input }))
      const { answer } = await house.call(one.openid, { communityId: one.communityId, calls })
      if (!('replies' in answer)) throw new Error(JSON.stringify(answer))
      answer.replies.forEach((reply, index) => {
        const { path = '', expected } = batch[index] ?? {}
        if (!expected) return
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

const isPlace = (level: SeatLevel): level is PlaceLevel => (PLACE_LEVELS as readonly string[]).includes(level)

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

  const householdId = placeIn(HERE, 'household', 1)
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

  // One request for each post, owned by it.
  const owned = new Map<string, RequestDocument>()
  const reporter = actorOf(applicant, now)
  everybody
    .filter(({ scope }) => scope === 'own')
    .forEach(({ kind, level, seatId }, index) => {
      const number = `2026-0101-${String(index + 1).padStart(4, '0')}`
      const submission = { number, category: 'other' as const, text: '灯', photos: [], naming: 'open' as const }
      const request = submit({ ...submission, way: WAY, key: newKey() }, reporter, now, CALENDAR)
      const key = postKey(kind, seatId)
      const owner = { post: kind, placeId: seatId, label: seatId }
      owned.set(`${kind}-${level}`, { ...request, owner, ownerKey: key, handlers: [key], effects: [] })
    })
  await add('requests', [...owned.values()])
  const picture = unsurePicture(HERE, now)
  await add('pictures', [picture])
  await add('imports', [endedImport('import-1', HERE)])

  const invitation = newInvitation('invitation', {
    communityId: HERE,
    codeHash: 'x',
    post: { kind: 'mediator', at: { id: HERE, label: HERE }, acting: false, until: null },
    invited: { name: '申请人', memberId: applicant._id, phone: null },
    by: { memberId: first.member._id, name: '人', post: null },
    key: newKey(),
    now,
  })
  await add('invitations', [invitation])

  /** All of it lies here; what a post is asked about lies in the seat of whoever holds it over the subject. */
  const subjectFor = ({ kind, level }: Holder): Subject => {
    const { seatId } = holder(kind, level, 'own', registered)
    return {
      communityId: HERE,
      placeId: isPlace(level) ? seatId : HERE,
      householdId,
      memberId: applicant._id,
      requestId: owned.get(`${kind}-${level}`)?._id ?? '',
      postKey: postKey(kind, seatId),
      teamId: registered.team.own,
      unitId: registered.unit.own,
      importId: 'import-1',
      pictureId: picture._id,
      invitationId: invitation._id,
      fileId: `cloud://here/incoming/${applicant._id}/1`,
    }
  }
  return { everybody, subjectFor }
}

/** An import of which nothing is left to do. */
export const endedImport = (id: string, communityId: string): ImportDocument => {
  const figures = { added: [], moved: 0, renamed: 0, measured: 0, unchanged: 0, missing: 0, missingLabels: [] }
  const by = { memberId: 'somebody', name: '人', post: null }
  const at = new Date('2026-01-01T00:00:00+08:00')
  const work = { rowsFile: '', figures, digest: '', state: 'done' as const, done: 0, total: 0 }
  return { _id: id, communityId, lock: id, by, ...work, createdAt: at, updatedAt: at }
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

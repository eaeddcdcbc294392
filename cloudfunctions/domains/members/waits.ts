import type { Home, MemberDocument } from 'types/members'
import { addressOf } from 'types/words/places'
import { POSTS, type PostKey, postKey } from 'types/words/posts'
import { postsFor } from '../../kernel/grants'
import type { PureWait, Waiting, Waits } from '../../kernel/todos/waiting'

/** Whose word a home waits for: the warden of the building, and where there is none whoever else may verify, from near to far. */
export const memberWaits: Waits<MemberDocument> = { kind: 'member', event: 'member.waits', waitsFor }

function waitsFor({ homes }: MemberDocument): Waiting | null {
  const pending = homes.filter(({ state }) => state === 'pending')
  const first = pending[0]
  if (!first) return null
  const { since } = first
  const path = sharedBy(pending)
  const label = addressOf(path)
  return {
    urgent: false,
    // Who it is stands in the list of applicants, and nowhere else. Of several homes it says no more than everybody may
    // read who verifies one of them.
    subject: {
      title: pending.length > 1 ? `${label}，${pending.length} 处住址` : label,
      sign: null,
      number: null,
      photos: 0,
      since,
    },
    place: {
      id: path.at(-1)?.id ?? first.householdId,
      label,
      buildingId: path.find(({ level }) => level === 'building')?.id ?? null,
    },
    order: since,
    climbAt: null,
    waits: pending.flatMap(ofVerifier),
  }
}

/** The way to the smallest place that contains all of these homes; to the home where it is one. */
function sharedBy([first, ...others]: readonly Home[]): Home['path'] {
  const isIn = (id: string) => others.every(({ path }) => path.some((place) => place.id === id))
  return first?.path.filter(({ id }) => isIn(id)) ?? []
}

function ofVerifier({ path }: Home): PureWait[] {
  const [nearest, ...instead] = verifiersOver(path)
  return nearest ? [{ holder: nearest, verb: 'verify', due: null, instead }] : []
}

/** The posts that may verify who lives at the end of this way, the nearest place first. */
const verifiersOver = (path: Home['path']): PostKey[] =>
  [...path].reverse().flatMap(({ id, level }) =>
    postsFor('members.verify')
      .filter((kind) => POSTS[kind].at.includes(level))
      .map((kind) => postKey(kind, id)),
  )

import type { Home, MemberDocument, Post, Waypoint } from 'types/members'
import type { PostKind } from 'types/words/posts'
import { type Actor, actorOf } from '../kernel/actor'
import { standingOf } from '../kernel/standing'

/** Members and places for tests of pure rules. */

export const NOW = new Date('2026-11-23T10:00:00+08:00')
const LONG_AGO = new Date('2026-01-01T00:00:00+08:00')

/** From the community down to a household; every level there is. */
export const WAY: Waypoint[] = [
  { id: 'c1', level: 'community', label: '翠苑社区' },
  { id: 'y1', level: 'yard', label: '东苑' },
  { id: 'k1', level: 'block', label: '北片' },
  { id: 'g1', level: 'grid', label: '第 1 网格' },
  { id: 'b1', level: 'building', label: '1 号楼' },
  { id: 'd1', level: 'doorway', label: '1 号楼 2 单元' },
  { id: 'h1', level: 'household', label: '1 号楼 2 单元 502' },
]

interface Sketch {
  id?: string
  communityId?: string
  posts?: [kind: PostKind, at: string, until?: Date][]
  state?: MemberDocument['state']
  way?: Waypoint[]
}

export function member({
  id = 'm1',
  communityId = 'c1',
  posts = [],
  state = 'verified',
  way = WAY,
}: Sketch = {}): MemberDocument {
  const held: Post[] = posts.map(([kind, at, until]) => ({
    id: `${kind}-${at}`,
    kind,
    at: { id: at, label: at },
    acting: false,
    from: LONG_AGO,
    until: until ?? null,
  }))
  const home: Home = {
    householdId: way.at(-1)?.id ?? '',
    relation: 'owner',
    path: way,
    state: state === 'left' || state === 'erased' ? 'refused' : state,
    since: LONG_AGO,
  }
  return {
    _id: id,
    communityId,
    openid: `openid-${id}`,
    name: `王${id}`,
    ...standingOf(id, [home], held),
    state,
    teams: [],
    phone: null,
    portrait: null,
    uploads: [],
    blocked: null,
    tallies: {},
    timeline: [],
    effects: [],
    version: 1,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
  }
}

export const actor = (sketch: Sketch = {}, now = NOW): Actor => actorOf(member(sketch), now)

import { memberIdOf } from '../../cloudfunctions/kernel/ids'
import { sealPhone } from '../../cloudfunctions/kernel/privacy'
import { people } from '../../demo/cast'
import { membersOf } from '../../demo/members'
import { documentsOf } from '../../demo/place-documents'
import { COMMUNITY, places } from '../../demo/places'
import { affairs, units } from '../../demo/registers'
import { teams } from '../../demo/teams'

/** The demo community cut small: each reset and each comparison goes through all of it. */

const DAY = 24 * 3_600_000

/** Founds a community, once. */
export const SETUP_CODE = 'a-setup-code-of-the-crash-points'

export const CHEN = 'demo-chen'
export const OFFICE = 'demo-wang'
export const PROPERTY = 'demo-liu'
export const WARDEN = 'demo-li'
export const ADMINISTRATOR = 'demo-kong'
export const LEADER = 'demo-feng'
/** Waits to be verified. */
export const WAITING = 'demo-wu'
/** Lives here and holds no post. */
export const NEIGHBOUR = 'demo-tao'
/** Not here yet. */
export const STRANGER = 'demo-sun'

const CAST = [CHEN, OFFICE, PROPERTY, WARDEN, ADMINISTRATOR, LEADER, WAITING, NEIGHBOUR, 'demo-jiang']

const PLACES = [
  COMMUNITY,
  'y1',
  'g1',
  'b1',
  'b1-1',
  'b1-1-101',
  'b2',
  'b2-1',
  'b2-1-601',
  'g2',
  'b3',
  'b3-1',
  'b3-1-301',
  'b3-1-602',
  'b3-2',
  'b3-2-502',
  'b3-2-801',
  'b3-2-802',
]

export const idOf = (openid: string) => memberIdOf(COMMUNITY, openid)

/** Documents by collection. */
export function community(now: Date): Record<string, object[]> {
  const since = new Date(now.getTime() - 200 * DAY)
  const cast = people.filter(({ openid }) => CAST.includes(openid))
  const members = cast
    .flatMap((person) => membersOf(person, since).map((member) => ({ member, number: person.phone })))
    .filter(({ member }) => member.communityId === COMMUNITY)
    .map(({ member, number }) => ({ ...member, phone: number ? sealPhone(number, member._id) : null }))
  return {
    places: documentsOf(places.filter(({ _id }) => PLACES.includes(_id))),
    members,
    communities: affairs(since).filter(({ _id }) => _id === COMMUNITY),
    teams: teams(since).filter(({ _id }) => ['team-red', 'team-blue'].includes(_id)),
    units: units(since).filter(({ _id }) => ['unit-clinic', 'unit-school', 'unit-water'].includes(_id)),
  }
}

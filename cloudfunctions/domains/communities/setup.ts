import type { CommunityDocument, SetupView } from 'types/communities'
import type { Seat } from 'types/members'
import { postKey } from 'types/words/posts'
import { SYSTEMS } from 'types/words/systems'
import type { Database } from '../../kernel/database'
import { heldAmong } from '../../kernel/holders'
import { countLivingIn } from '../../kernel/residents'
import { countStuck } from '../../kernel/stuck'
import { countUnreadablePhones } from '../members/directory'
import { countUnreadableBookers } from '../offers/directory'
import { communityName, countPlaces, placesAt, seatsAt } from '../places/directory'
import { countUnreadableInvitations } from '../posts/directory'
import { countUnreadableCallers } from '../requests/directory'
import { countUnreadableUnits } from '../units/directory'
import { setupOf } from './rules'

/** How far the set-up of a community has come, read from what is there: nobody has to tick anything. */
export async function lookAtSetup(
  db: Database,
  { _id: id, office, version, systemsOff = [], property = [] }: CommunityDocument,
  now: Date,
): Promise<SetupView> {
  const [name, yards, buildings, households, residents] = await Promise.all([
    communityName(db, id),
    seatsAt(db, id, 'yard'),
    placesAt(db, id, 'building'),
    countPlaces(db, id, 'household'),
    countLivingIn(db, id),
  ])
  const officeKey = postKey('residentsCommittee', id)
  const propertyKeys = [id, ...yards.map((yard) => yard.id)].map((placeId) => postKey('propertyCompany', placeId))
  const wardenKeys = buildings.map((placeId) => postKey('warden', placeId))
  const administratorKey = postKey('administrator', id)
  const [held, wardens, stuck, ...unreadable] = await Promise.all([
    heldAmong(db, [administratorKey, officeKey, ...propertyKeys], now),
    heldAmong(db, wardenKeys, now),
    countStuck(db, id),
    countUnreadablePhones(db, id),
    countUnreadableInvitations(db, id),
    countUnreadableUnits(db, id),
    countUnreadableCallers(db, id),
    countUnreadableBookers(db, id),
  ])
  const steps = setupOf({
    buildings: buildings.length,
    households,
    office,
    officeHeld: held.has(officeKey),
    propertyHeld: propertyKeys.some((key) => held.has(key)),
    covered: wardens.size,
    residents,
  })
  return {
    id,
    name,
    office,
    version,
    systemsOff: SYSTEMS.filter((system) => systemsOff.includes(system)),
    property: propertyIn({ id, label: name }, yards, property),
    households,
    steps,
    stuck,
    unreadablePhones: unreadable.reduce((sum, count) => sum + count, 0),
    administrated: held.has(administratorKey),
  }
}

/** Every yard with what is known of its property company; the community too, where it has no yards or one for all of them. */
function propertyIn(
  community: Seat,
  yards: Seat[],
  known: NonNullable<CommunityDocument['property']>,
): SetupView['property'] {
  const numbersAt = (at: Seat) => {
    const { phone = null, nightPhone = null } = known.find((one) => one.at.id === at.id) ?? {}
    return { at, phone, nightPhone }
  }
  const whole = numbersAt(community)
  return [...(yards.length === 0 || whole.phone ? [whole] : []), ...yards.map(numbersAt)]
}

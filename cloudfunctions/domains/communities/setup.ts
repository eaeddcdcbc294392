import type { SetupView } from 'types/communities'
import { postKey } from 'types/words/posts'
import type { Database } from '../../kernel/database'
import { heldAmong } from '../../kernel/holders'
import { countLivingIn } from '../../kernel/residents'
import { countStuck } from '../../kernel/stuck'
import { countUnreadablePhones } from '../members/directory'
import { communityName, countPlaces, placesAt } from '../places/directory'
import { countUnreadableInvitations } from '../posts/directory'
import { countUnreadableCallers } from '../requests/directory'
import { countUnreadableUnits } from '../units/directory'
import { setupOf } from './rules'

/** How far the set-up of a community has come, read from what is there: nobody has to tick anything. */
export async function lookAtSetup(
  db: Database,
  { id, office, version }: Pick<SetupView, 'id' | 'office' | 'version'>,
  now: Date,
): Promise<SetupView> {
  const [name, yards, buildings, households, residents] = await Promise.all([
    communityName(db, id),
    placesAt(db, id, 'yard'),
    placesAt(db, id, 'building'),
    countPlaces(db, id, 'household'),
    countLivingIn(db, id),
  ])
  const officeKey = postKey('residentsCommittee', id)
  const propertyKeys = [id, ...yards].map((placeId) => postKey('propertyCompany', placeId))
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
    households,
    steps,
    stuck,
    unreadablePhones: unreadable.reduce((sum, count) => sum + count, 0),
    administrated: held.has(administratorKey),
  }
}

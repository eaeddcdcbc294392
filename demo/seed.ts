import type { MemberDocument } from 'types/members'
import type { Photo } from 'types/requests'
import type { UnitDocument } from 'types/units'
import cloud from 'wx-server-sdk'
import { chain } from '../cloudfunctions/chain'
import { contextsFor } from '../cloudfunctions/kernel/context'
import { openDatabase } from '../cloudfunctions/kernel/database'
import { deployedCalendar } from '../cloudfunctions/kernel/holidays'
import { sealFindable, sealPhone } from '../cloudfunctions/kernel/privacy'
import { rebuildTodos } from '../cloudfunctions/kernel/todos/rebuilding'
import { waits } from '../cloudfunctions/work'
import { people } from './cast'
import { demoDuty } from './duty'
import { demoInvitations } from './invitations'
import { demoLetters } from './letters'
import { membersOf } from './members'
import { demoJointProjects, demoNeeds } from './needs'
import { demoOfferDays, demoOffers } from './offers'
import { demoPictures, photosOf } from './pictures'
import { documentsOf } from './place-documents'
import { COMMUNITY, places } from './places'
import { demoPledges } from './pledges'
import { demoProjects } from './projects'
import { affairs, units } from './registers'
import { demoRequests } from './requests'
import { demoHeldMatters } from './roundtable-held'
import { demoItems, demoMeetings } from './roundtable-items'
import { demoHeldMeetings } from './roundtable-meetings'
import { demoPastRoundtables } from './roundtable-past'
import { demoTables } from './roundtables'
import { demoTalents } from './talents'
import { demoSeries, demoTasks } from './tasks'
import { demoApplications, demoProposals, teams } from './teams'

const DAY = 24 * 3_600_000
const AT_ONCE = 100

/**
 * Fills an empty database with the demo community. The process must have the environment of the cloud to fill.
 * @returns whether there was anything to do; a community that is there already is left as it is
 */
export async function seedDemo(now = new Date()): Promise<boolean> {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])
  if (await openDatabase().collection('places').get(COMMUNITY)) return false
  const since = new Date(now.getTime() - 200 * DAY)
  const all: MemberDocument[] = []
  const members = new Map<string, MemberDocument>()
  for (const person of people) {
    // Whoever waits has done so since yesterday.
    const mine = membersOf(person, person.state === 'pending' ? new Date(now.getTime() - DAY) : since)
    all.push(...mine.map((member) => withPhone(member, person.phone)))
    if (mine[0]) members.set(person.openid, mine[0])
  }
  const pictures = await demoPictures(members, now)
  const photos = photosOf(pictures)
  const portraits = new Map(people.map(({ openid, portrait }) => [openid, photos.get(portrait ?? '')]))
  await addAll('pictures', pictures)
  await addAll(
    'members',
    all.map((member) => withPortrait(member, portraits.get(member.openid))),
  )
  await addAll('invitations', demoInvitations(members, now))
  const requests = demoRequests({ members, pictures: photos, now })
  await addAll('requests', requests)
  await addAll('communities', affairs(since))
  await addAll('teams', [...teams(now), ...demoProposals(members, now)])
  await addAll('applications', demoApplications(members, now))
  await addAll('projects', demoProjects(members, since))
  await addAll('tasks', demoTasks(members, now))
  await addAll('series', demoSeries(members, now))
  const tables = demoTables(members, now)
  const items = tables.flatMap((table) => demoItems(members, table, now))
  const past = demoPastRoundtables(members, requests, now)
  await addAll('tables', tables)
  await addAll('agendaItems', past.agendaItems)
  await addAll('meetingActions', past.meetingActions)
  await addAll('roundtables', past.roundtables)
  await addAll('agendaItems', items)
  const held = tables.flatMap((table) => demoHeldMeetings(table, now))
  const matters = demoHeldMatters(held, now)
  await addAll('agendaItems', matters.agendaItems)
  await addAll('meetingActions', matters.meetingActions)
  await addAll('roundtables', [...tables.flatMap((table) => demoMeetings(members, table, items, now)), ...held])
  const duty = demoDuty(members, now)
  await addAll('dutySettings', duty.settings)
  await addAll('dutyFiles', duty.files)
  await addAll('dutyPeriods', duty.periods)
  await addAll('dutyActivities', duty.activities)
  const { letters, unitFeedback } = demoLetters(members, duty, now)
  await addAll('letters', letters)
  await addAll('unitFeedback', unitFeedback)
  const promised = demoPledges(members, duty.files, now)
  await addAll('pledges', promised.pledges)
  await addAll('dutyPosts', promised.dutyPosts)
  await addAll('nominations', promised.nominations)
  await addAll('talents', demoTalents(members, now))
  await addAll('units', units(now).map(withContactPhone))
  const offers = demoOffers(members, now)
  await addAll('offers', offers)
  await addAll('offerDays', demoOfferDays(members, offers, now))
  await addAll('needs', demoNeeds(members, now))
  await addAll('jointProjects', demoJointProjects(members, now))
  await rebuildTodos(clock(now), { isOver: () => false })
  // Last and top last: a seed that was cut short begins anew.
  await addAll('places', documentsOf(places).reverse())
  return true
}

/** As the clock works. */
const clock = (now: Date) =>
  contextsFor({ openid: null, communityId: null, now, calendar: deployedCalendar(), chain, waits })()

const withPhone = (member: MemberDocument, phone: string | undefined): MemberDocument => ({
  ...member,
  phone: phone ? sealFindable(phone, member._id) : null,
})

/** A number of the same invented range for whoever has none in the app. */
const withContactPhone = (unit: UnitDocument, index: number): UnitDocument => ({
  ...unit,
  contact: unit.contact && { ...unit.contact, phone: sealPhone(`1990001${String(index).padStart(4, '0')}`, unit._id) },
})
const withPortrait = (member: MemberDocument, picture: Photo | undefined): MemberDocument =>
  picture ? { ...member, portrait: picture } : member

async function addAll(collection: string, documents: object[]): Promise<void> {
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    await cloud
      .database()
      .collection(collection)
      .add({ data: documents.slice(from, from + AT_ONCE) as unknown as object })
  }
}

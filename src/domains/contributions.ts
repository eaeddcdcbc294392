import type { SubjectKind } from 'types/words/subjects'
import type {
  BigKey,
  Contribution,
  Entrance,
  Entry,
  Help,
  HomeCard,
  Lost,
  Quick,
  TodoLook,
} from '@/screen/contribution'
import type { WorkbenchPart } from '@/screen/workbench-part'
import type { AppRouter } from '../../cloudfunctions/router'
import { communities } from './communities/contributions'
import { activityLook, duty, fileLook, periodLook } from './duty/contributions'
import { feedbackLook, letterLook, letters } from './letters/contributions'
import { memberLook, members } from './members/contributions'
import { memberKeys } from './members/queries'
import { messages } from './messages/contributions'
import { offerLook, offers } from './offers/contributions'
import { photos, pictureLook } from './photos/contributions'
import { places } from './places/contributions'
import { dutyPostLook, pledgeLook, pledges } from './pledges/contributions'
import { postLook, posts } from './posts/contributions'
import { projectLook, projects } from './projects/contributions'
import { requestLook, requests } from './requests/contributions'
import { requestPart } from './requests/workbench'
import { roundtableLook, roundtables } from './roundtables/contributions'
import { talentLook, talents } from './talents/contributions'
import { taskLook, tasks } from './tasks/contributions'
import { teamLook, teams } from './teams/contributions'
import { unitLook, units } from './units/contributions'

/** What the domains give to the home, the directory and the workbench, which know none of them. */

/** The domains of the functions that have pages of their own. */
type Domain = Exclude<keyof AppRouter['_def']['record'], 'home' | 'todos'>

/** In the order in which their keys, rows and lines stand. */
const ALL = {
  communities,
  requests,
  members,
  posts,
  places,
  photos,
  teams,
  tasks,
  projects,
  talents,
  roundtables,
  duty,
  letters,
  pledges,
  units,
  offers,
  messages,
} satisfies Record<Domain, Contribution>

const all: Contribution[] = Object.values(ALL)

/** How each kind of thing that waits looks. The compiler asks for every kind. */
export const TODO_LOOKS: Record<SubjectKind, TodoLook> = {
  request: requestLook,
  letter: letterLook,
  unitFeedback: feedbackLook,
  dutyFile: fileLook,
  dutyPeriod: periodLook,
  dutyActivity: activityLook,
  dutyPost: dutyPostLook,
  pledge: pledgeLook,
  member: memberLook,
  picture: pictureLook,
  team: teamLook,
  teamApplication: teamLook,
  task: taskLook,
  project: projectLook,
  talent: talentLook,
  roundtable: roundtableLook,
  agendaItem: roundtableLook,
  meetingAction: roundtableLook,
  unit: unitLook,
  offer: offerLook,
  offerDay: { ...offerLook, icon: 'calendar' },
  need: offerLook,
  needRound: offerLook,
  jointProject: offerLook,
  post: postLook,
  vacancy: postLook,
}

/** What the workbench can do with the matters of a kind, beyond leading to each. */
export const PARTS: readonly (readonly [SubjectKind, WorkbenchPart])[] = [['request', requestPart]]
export { PANES } from './panes'

const mainFirst = (a: { main?: true }, b: { main?: true }) => Number(b.main ?? false) - Number(a.main ?? false)

export const KEYS: readonly BigKey[] = all.flatMap(({ keys = [] }) => keys).sort(mainFirst)
export const HELP: readonly Help[] = all.flatMap(({ help = [] }) => help)
export const CARDS: readonly HomeCard[] = all.flatMap(({ cards = [] }) => cards)
export const ENTRANCES: readonly Entrance[] = all.flatMap(({ entrances = [] }) => entrances).sort(mainFirst)
export const QUICK: readonly Quick[] = all.flatMap(({ quick = [] }) => quick)
export const DIRECTORY: readonly Entry[] = all.flatMap(({ directory = [] }) => directory)
export const LOST: readonly Lost[] = all.flatMap(({ lost = [] }) => lost)

/** Who is in front, which the domain of people knows; and what stands on a tab page while no community is known. */
export { Outside } from './members/outside'
export { useMe } from './members/queries'
/** The buildings of a post, by which the workbench narrows what waits. */
export { useBuildings } from './places/buildings'
export const meKey = memberKeys.me

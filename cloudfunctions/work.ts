import type { DomainName, domains } from './domains'
import { communitiesWork } from './domains/communities/index'
import { dutyWork } from './domains/duty/index'
import { homeWork } from './domains/home/index'
import { lettersWork } from './domains/letters/index'
import { membersWork } from './domains/members/index'
import { messagesWork } from './domains/messages/index'
import { offersWork } from './domains/offers/index'
import { photosWork } from './domains/photos/index'
import { placesWork } from './domains/places/index'
import { pledgesWork } from './domains/pledges/index'
import { postsWork } from './domains/posts/index'
import { projectsWork } from './domains/projects/index'
import { requestsWork } from './domains/requests/index'
import { roundtablesWork } from './domains/roundtables/index'
import { talentsWork } from './domains/talents/index'
import { tasksWork } from './domains/tasks/index'
import { teamsWork } from './domains/teams/index'
import { todosWork } from './domains/todos/index'
import { unitsWork } from './domains/units/index'
import type { ClockTask, DomainWork, FileAsked, WorkOf } from './kernel/registration'
import type { WaitsByMatter } from './kernel/todos/waiting'

/** Every domain at work: what the clock does, what a person's own file holds, what follows when somebody is erased. */
export const work: { [Name in DomainName]: WorkOf<(typeof domains)[Name]> } = {
  communities: communitiesWork,
  places: placesWork,
  members: membersWork,
  photos: photosWork,
  posts: postsWork,
  requests: requestsWork,
  messages: messagesWork,
  units: unitsWork,
  teams: teamsWork,
  tasks: tasksWork,
  projects: projectsWork,
  talents: talentsWork,
  roundtables: roundtablesWork,
  offers: offersWork,
  duty: dutyWork,
  letters: lettersWork,
  pledges: pledgesWork,
  home: homeWork,
  // After all others: it forgets by what they have forgotten.
  todos: todosWork,
}

const all: DomainWork[] = Object.values(work)

export const clockTasks: Record<string, ClockTask> = Object.assign({}, ...all.map(({ tasks }) => tasks))

/** How the matters of each domain wait for people. */
export const waits = Object.fromEntries(
  all.flatMap((one) => Object.entries(one.waits)).filter(([, waitsFor]) => waitsFor !== null),
) as WaitsByMatter

/** How each domain finds what a person is engaged in. */
export const engaged = Object.fromEntries(
  Object.entries<DomainWork>(work).flatMap(([name, { engaged: find }]) => (find ? [[name, find]] : [])),
)

export const chaptersOf = (asked: FileAsked) =>
  all.flatMap(({ chapters }) => Object.values(chapters)).flatMap((of) => of(asked))

export const forgetEverywhere = all.flatMap(({ forget }) => Object.values(forget))

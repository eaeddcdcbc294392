import type { TaskDocument } from 'types/tasks'
import { SKILL_NAMES } from 'types/words/tasks'
import { findByIds } from '../../kernel/database'
import { authority } from '../../kernel/grants'
import type { ActorContext } from '../../kernel/procedure'
import { membersIn, volunteersOf } from '../members/directory'
import { namesOfTeams } from '../teams/directory'
import { scopeOf } from './entries'
import { askingsOf, comingOfAll, introducedIn, volunteers } from './people-store'
import { type Person, suggested, teamsThatFit } from './suggesting'
import { known } from './taking'

/** What has to be read to know who fits a task. */

/** Of the team, and of those who say of themselves that they help. */
const LOOKED_AT = 200
const TEAMS_SHOWN = 5

/** Whoever is in the team, and where others may come too, whoever said of themselves that they help. */
export async function peopleFor({ db, actor: { memberId: me } }: ActorContext, task: TaskDocument): Promise<Person[]> {
  const { communityId, teamId, skill, teamOnly } = task
  const [ofTeam, introduced] = await Promise.all([
    volunteersOf(db, teamId, undefined, LOOKED_AT),
    teamOnly ? [] : introducedIn(db, { communityId, skill }, LOOKED_AT),
  ])
  const ids = [...new Set([...ofTeam, ...introduced].map(({ _id }) => _id))].filter((id) => id !== me)
  const [found, said, coming, askings] = await Promise.all([
    membersIn(db, communityId, ids),
    findByIds(volunteers(db), ids),
    comingOfAll(db, ids, task.startsAt),
    askingsOf(db, ids),
  ])
  const byId = new Map(said.map((one) => [one._id, one]))
  return found.map((member) => ({
    member,
    volunteer: byId.get(member._id) ?? null,
    coming: coming.filter(({ claims }) => claims.some(({ memberId }) => memberId === member._id)),
    askedAt: lastAsked(askings, member._id),
  }))
}

function lastAsked(askings: readonly Pick<TaskDocument, 'asked'>[], id: string): Date | null {
  const times = askings.flatMap(({ asked = [] }) => asked.filter(({ memberId }) => memberId === id).map(({ at }) => at))
  return times.sort((a, b) => b.getTime() - a.getTime())[0] ?? null
}

/** For whoever leads the task; empty where it takes nobody any more. */
export async function suggestionsFor(ctx: ActorContext, id: string) {
  const { db, actor, now } = ctx
  const task = await known(ctx, id)
  authority(actor, 'tasks.suggest', scopeOf(task), '找人帮忙由本队队长和居委会来做，请联系他们')
  const asked = task.asked?.length ?? 0
  if (task.state !== 'open' || task.free === 0) return { people: [], teams: [], asked }
  const people = await peopleFor(ctx, task)
  const counts = [...teamsThatFit(task, people, now)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const shown = counts.slice(0, TEAMS_SHOWN)
  const names = await namesOfTeams(
    db,
    actor.communityId,
    shown.map(([teamId]) => teamId),
  )
  const skilled = task.skill ? SKILL_NAMES[task.skill] : '能来'
  const teams = shown.map(([teamId, count]) => ({
    id: teamId,
    name: names.get(teamId) ?? '',
    why: `有 ${count} 位队员${skilled}`,
  }))
  return { people: suggested(task, people, now), teams, asked }
}

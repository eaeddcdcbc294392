import { CHEN, idOf, LEADER, NEIGHBOUR, OFFICE, WARDEN } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { BEGINNING, DAYS, HOURS } from '../../crash/times'
import { newKey } from '../../support/house'
import { sketchAt } from './sketch'

/** What deeds on tasks need that are killed: a task in each of its states. */

export const MINUTE = 60_000
export const TEAM = 'team-red'

/** A task two days from now. */
export const sketch = (stage: Stage) => {
  const at = Math.floor(stage.now().getTime() / MINUTE) * MINUTE + 2 * DAYS * MINUTE
  return { ...sketchAt(at), places: 1 }
}

export const drafted = (stage: Stage) =>
  stage.as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...sketch(stage), key: newKey() })

/** A task of a team that may be claimed. */
export async function published(stage: Stage) {
  const { id, version: seen } = await drafted(stage)
  return stage.as(LEADER).tasks.publish.mutate({ id, seen, key: newKey() })
}

export async function claimed(stage: Stage, by = CHEN) {
  const { id } = await published(stage)
  return stage.as(by).tasks.claim.mutate({ id, key: newKey() })
}

/** Full, with one who waits, and another one. */
export async function awaited(stage: Stage) {
  const { id } = await claimed(stage)
  await stage.as(NEIGHBOUR).tasks.wait.mutate({ id, key: newKey() })
  await stage.as(WARDEN).tasks.wait.mutate({ id, key: newKey() })
  return id
}

/** The first who waited has an offer. */
export async function offered(stage: Stage) {
  const id = await awaited(stage)
  await stage.as(CHEN).tasks.withdraw.mutate({ id, key: newKey() })
  return id
}

/** Over, and not counted yet. The clock is set back to where it was: what is counted is in the past of the deed. */
export async function ended(stage: Stage) {
  const { id } = await claimed(stage)
  stage.setTime(2 * DAYS + 3 * HOURS)
  await stage.house.fireClock()
  await stage.house.fireClock()
  const { version: seen } = await stage.as(LEADER).tasks.get.query({ id })
  return { id, seen }
}

export const line = { memberId: idOf(CHEN), outcome: 'counted' as const, minutes: 100, note: '辛苦了' }

export const missed = { memberId: idOf(CHEN), outcome: 'absent' as const }

/** Over, like one three hours before to which the same person did not come. */
export async function missedBefore(stage: Stage) {
  const { startsAt, ...rest } = sketch(stage)
  const earlier = { ...rest, startsAt: startsAt - 3 * HOURS * MINUTE, endsAt: startsAt - 2 * HOURS * MINUTE }
  const { id, version } = await stage.as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...earlier, key: newKey() })
  await stage.as(LEADER).tasks.publish.mutate({ id, seen: version, key: newKey() })
  await stage.as(CHEN).tasks.claim.mutate({ id, key: newKey() })
  const later = await ended(stage)
  const { version: seen } = await stage.as(LEADER).tasks.get.query({ id })
  await stage.as(LEADER).tasks.count.mutate({ id, seen, lines: [missed], key: newKey() })
  return later
}

/** A task in which CHEN helped and was counted. */
export async function counted(stage: Stage) {
  const task = await ended(stage)
  await stage.as(LEADER).tasks.count.mutate({ ...task, lines: [line], key: newKey() })
  return task.id
}

/** Begins twenty minutes after the beginning unless said otherwise, so that people are noted as here five minutes after it. */
export async function soon(stage: Stage, by = CHEN, minutes = 20) {
  const at = stage.now().getTime() + minutes * MINUTE
  const first = { ...sketchAt(at), places: 1 }
  const { id, version: seen } = await stage.as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...first, key: newKey() })
  await stage.as(LEADER).tasks.publish.mutate({ id, seen, key: newKey() })
  await stage.as(by).tasks.claim.mutate({ id, key: newKey() })
  return id
}

export async function here(stage: Stage) {
  const id = await soon(stage)
  await stage.as(LEADER).tasks.checkIn.mutate({ id, memberId: idOf(CHEN), key: newKey() })
  return id
}

/** Under way since two minutes after the beginning, so that it can be ended five minutes after it. */
export async function begun(stage: Stage) {
  const id = await soon(stage, CHEN, 2)
  stage.setTime(3)
  await stage.house.fireClock()
  return id
}

/** What the leader's screen shows five minutes after the beginning, when deeds are done. */
export async function codeOf(stage: Stage, id: string) {
  const codes = await stage.as(LEADER).tasks.codes.query({ id })
  const at = BEGINNING + 5 * MINUTE
  return codes.find(({ from, until }) => from <= at && at < until)?.code ?? ''
}

/** A place in one task, and a place in the waiting list of another one that is full. */
export async function engaged(stage: Stage, openid: string): Promise<void> {
  await claimed(stage, openid)
  const at = Math.floor(stage.now().getTime() / MINUTE) * MINUTE + 3 * DAYS * MINUTE
  const next = { ...sketchAt(at), places: 1 }
  const { id, version: seen } = await stage.as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...next, key: newKey() })
  await stage.as(LEADER).tasks.publish.mutate({ id, seen, key: newKey() })
  await stage.as(WARDEN).tasks.claim.mutate({ id, key: newKey() })
  await stage.as(openid).tasks.wait.mutate({ id, key: newKey() })
}

export async function seekingStandIn(stage: Stage) {
  const { id } = await claimed(stage)
  const { myPlace } = await stage.as(CHEN).tasks.askStandIn.mutate({ id, key: newKey() })
  return { id, placeId: myPlace?.id ?? '' }
}

/** Every week from two days from now on. */
export async function weekly(stage: Stage) {
  return stage.as(LEADER).tasks.repeat.mutate({ teamId: TEAM, ...sketch(stage), key: newKey() })
}

/** A request that the office has accepted, and a draft of the office for it. */
export async function forRequest(stage: Stage) {
  const office = stage.as(OFFICE)
  const said = { category: 'facilities', text: '楼道要打扫', placeId: 'b3-2', naming: 'open' } as const
  const request = await stage.as(CHEN).requests.submit.mutate({ ...said, key: newKey() })
  await office.requests.accept.mutate({ id: request.id, seen: request.version, key: newKey() })
  const { id, version: seen } = await office.tasks.draft.mutate({ teamId: TEAM, ...sketch(stage), key: newKey() })
  return { id, seen, origin: { kind: 'request' as const, id: request.id } }
}

/** Over, and made for a request. */
export async function endedForRequest(stage: Stage) {
  const draft = await forRequest(stage)
  await stage.as(OFFICE).tasks.publish.mutate({ ...draft, key: newKey() })
  await stage.as(CHEN).tasks.claim.mutate({ id: draft.id, key: newKey() })
  stage.setTime(2 * DAYS + 3 * HOURS)
  await stage.house.fireClock()
  await stage.house.fireClock()
  const { version: seen } = await stage.as(LEADER).tasks.get.query({ id: draft.id })
  return { id: draft.id, seen }
}

export async function minor(stage: Stage) {
  await stage.as(NEIGHBOUR).tasks.introduce.mutate({ skills: [], minor: true, key: newKey() })
  return { id: TEAM, memberId: idOf(NEIGHBOUR), guardian: '陶先生' }
}

/** When a task of `ended` is over. */
export const OVER = 2 * DAYS + 4 * HOURS

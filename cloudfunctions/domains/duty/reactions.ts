import type { DutyFileDocument, DutyPeriodDocument } from 'types/duty'
import type { MemberDocument } from 'types/members'
import type { DutyPostDocument, PledgeDocument } from 'types/pledges'
import type { RoundtableDocument } from 'types/roundtables'
import type { TaskDocument } from 'types/tasks'
import type { UnitDocument } from 'types/units'
import { FORMER_NAME } from 'types/words/members'
import { takeStepWhereOn } from '../../kernel/conditional'
import type { Context } from '../../kernel/context'
import { findByIds } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import { isGuest } from '../../kernel/guests'
import type { Step } from '../../kernel/matter'
import { takeStepOn } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { entryOf } from '../messages/telling'
import { enterByItself, periodAt } from './entering'
import { afterUnitClosed, end } from './file-steps'
import { forgetInLooks } from './look-store'
import { periods } from './period-store'
import { entryFor, periodIdOf, strike } from './reporting'
import { forgetInSheets } from './sheet/store'
import { activeFilesOf, activities, files, filesOf, filesOfUnit, settingsStore } from './store'

/** What follows for party members from what happens elsewhere: entries that come by themselves, units and people that go. */

type Source = { kind: 'task' | 'meeting'; id: string; label: string }

/** Enters something for those of these members who report for duty here. It may come again, and then changes nothing. */
export async function enterFor(
  context: Context,
  communityId: string,
  memberIds: readonly string[],
  source: Source,
  at: Date,
): Promise<void> {
  const known = [...new Set(memberIds)].filter((id) => !isGuest(id))
  if (known.length === 0) return
  for (const file of await activeFilesOf(context.db, communityId, known)) {
    await enterByItself(context, file, { source, at, by: null, state: 'counted' })
  }
}

/** A pledge was kept: whoever made it has taken part, on paper as well. A unit's pledge is nobody's entry. */
export const enterFromPledge: Reaction<PledgeDocument> = async ({ matter, effect, context }) => {
  if (matter.kind !== 'person') return
  const file = await files(context.db).get(matter.ownerId)
  if (file?.state !== 'active') return
  const source = { kind: 'pledge' as const, id: matter._id, label: matter.text }
  await enterByItself(context, file, { source, at: effect.at, by: null, state: 'counted' })
}

/** The office said that whoever chose a post was at it in a month, the day of the saying. One entry for each post and month. */
export const enterFromPost: Reaction<DutyPostDocument> = async ({ matter, effect, context }) => {
  const { fileIds = [], at } = matter.timeline.find(({ id }) => id === effect.entryId) ?? { at: effect.at }
  const source = { kind: 'post' as const, id: `${matter._id}-${dayInShanghai(at).slice(0, 7)}`, label: matter.title }
  for (const file of await findByIds(files(context.db), fileIds)) {
    if (file.state === 'active') await enterByItself(context, file, { source, at, by: null, state: 'counted' })
  }
}

/** A task was counted: whoever was there has taken part, on the day on which it began. */
export const enterFromTask: Reaction<TaskDocument> = ({ matter, context }) => {
  const { communityId, _id: id, title: label, startsAt, claims } = matter
  const there = claims.filter(({ state, minutes }) => state === 'counted' && minutes).map(({ memberId }) => memberId)
  return enterFor(context, communityId, there, { kind: 'task', id, label }, startsAt)
}

/** What was counted is corrected to nothing: the entry is struck with it, and the member told. */
export const followCorrected: Reaction<TaskDocument> = async ({ matter, effect, context }) => {
  const entry = entryOf(matter, effect)
  const claim = matter.claims.find(({ id }) => id === entry?.placeId)
  if (!claim || claim.minutes) return
  const { communityId, _id: id, title: label, startsAt } = matter
  const source = { kind: 'task' as const, id, label }
  for (const file of await activeFilesOf(context.db, communityId, [claim.memberId])) {
    const period = await periodAt(context, communityId, startsAt)
    await strikeIn(context, periodIdOf(file._id, period), source, `“${label}”更正为没有计时`)
  }
}

/** Strikes what came from a source, where it stands. */
async function strikeIn(context: Context, periodId: string, source: Source, reason: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const found = await periods(context.db).get(periodId)
    const entry = found && entryFor(found, source)
    if (!found || entry?.state !== 'counted') return
    const step = strike(found, entry.id, reason, { by: null, key: null, now: context.now })
    if (await takeStepWhereOn(context, periods, periodId, step)) return
  }
  throw new Error(`the period ${periodId} was changed meanwhile; the clock goes on`)
}

/** A meeting was closed: whoever sat in a seat has taken part. */
export const enterFromMeeting: Reaction<RoundtableDocument> = ({ matter, context }) => {
  const { communityId, _id: id, startsAt, seats } = matter
  const there = seats.flatMap(({ presence }) => presence?.memberId ?? [])
  return enterFor(context, communityId, there, { kind: 'meeting', id, label: '圆桌会议' }, startsAt)
}

const AT_ONCE = 100

async function stepOn(context: Context, file: DutyFileDocument, step: Step<DutyFileDocument> | null): Promise<void> {
  if (step && !(await takeStepOn(context, files, file, step))) {
    throw new Error(`the file ${file._id} was changed meanwhile; the clock goes on`)
  }
}

/** A unit is closed: its people keep their files, and their unit is not known. */
export const followUnit: Reaction<UnitDocument> = async ({ matter, context }) => {
  for (;;) {
    const found = await filesOfUnit(context.db, matter._id, AT_ONCE)
    for (const file of found) await stepOn(context, file, afterUnitClosed(file, matter._id, context.now))
    if (found.length < AT_ONCE) return
  }
}

/** Whoever does not belong to the community any more does not report here either. */
export const endFiles: Reaction<MemberDocument> = async ({ matter, context }) => {
  if (matter.state === 'verified') return
  for (const file of await filesOf(context.db, matter.communityId, matter._id)) {
    await stepOn(context, file, end(file, context.now))
  }
}

/** Another unit or branch: what stands in the period of now is counted there from now on. */
export const regroup: Reaction<DutyFileDocument> = async ({ matter, context }) => {
  const { _id, communityId, group, scope } = matter
  const period = await periodAt(context, communityId, context.now)
  await periods(context.db).update({ _id: periodIdOf(_id, period) }, { group, scope })
}

/** Somebody erased stays in the sums, and everywhere else without their name. Their file ends, and its number goes. */
export const forgetInFiles: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  const { memberId, formerId } = former
  for (const file of await filesOf(context.db, matter.communityId, memberId)) {
    await stepOn(context, file, end(file, context.now))
  }
  const { communityId } = matter
  await forgetIn(files(context.db), former, { communityId, memberId }, () => ({
    memberId: formerId,
    name: FORMER_NAME,
    pinyin: '',
    initials: '',
    phone: null,
    skills: null,
    times: null,
    home: null,
    buildingId: null,
    shared: false,
  }))
  await forgetIn(files(context.db), former)
}

export const forgetInPeriods: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  const { memberId, formerId } = former
  const nameless = (found: DutyPeriodDocument) => ({
    memberId: formerId,
    name: FORMER_NAME,
    pinyin: '',
    entries: withoutNames(found, former),
  })
  await forgetIn(periods(context.db), former, { memberId }, nameless)
  // Those of others that they entered.
  await forgetIn(periods(context.db), former, undefined, (found) => ({ entries: withoutNames(found, former) }))
}

const withoutNames = ({ entries }: DutyPeriodDocument, { memberId, formerId }: ReturnType<typeof formerOf>) =>
  entries.map((one) =>
    one.by?.memberId === memberId ? { ...one, by: { ...one.by, memberId: formerId, name: FORMER_NAME } } : one,
  )

export const forgetInActivities: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  const { memberId: leaderId, formerId } = former
  await forgetIn(activities(context.db), former, { leaderId }, () => ({ leaderId: formerId, leaderName: FORMER_NAME }))
  await forgetIn(activities(context.db), former)
}

export const forgetInSettings: Reaction<MemberDocument> = ({ matter, context }) =>
  forgetIn(settingsStore(context.db), formerOf(matter))

export const forgetLooks: Reaction<MemberDocument> = ({ matter, context }) =>
  forgetInLooks(context.db, formerOf(matter))

export const forgetDutySheets: Reaction<MemberDocument> = ({ matter, context }) =>
  forgetInSheets(context.db, formerOf(matter))

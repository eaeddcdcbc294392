import type { DutySettingsDocument, RhythmFrom } from 'types/duty'
import type { Byline } from 'types/matter'
import { DUTY_KIND_NAMES, type SettingStep } from 'types/words/duty'
import type { Context } from '../../kernel/context'
import { type Database, insertOnce } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { dayInShanghai } from '../../kernel/time'
import { changedRhythms } from './rhythm'
import { settingsStore } from './store'

/** How a community does it: its rhythm, how it calls people, whether one checks in by a code. */

type Settings = DutySettingsDocument

/** As long as nobody has set anything: no rhythm, the usual names, codes on (issue 16, part 2). */
const usual = (communityId: string, now: Date): Settings => ({
  _id: communityId,
  communityId,
  rhythms: [],
  labels: DUTY_KIND_NAMES,
  checkIn: true,
  timeline: [],
  effects: [],
  version: 1,
  createdAt: now,
  updatedAt: now,
})

/** How this community does it: one read. */
export const settingsOf = async (db: Database, communityId: string, now: Date): Promise<Settings> =>
  (await settingsStore(db).get(communityId)) ?? usual(communityId, now)

/** The same as a document that is there, for whoever changes it. */
export const storedSettings = ({ db, now }: Context, communityId: string): Promise<Settings> =>
  insertOnce(settingsStore(db), usual(communityId, now))

interface Set {
  by: Byline
  key: string
  now: Date
}

const entryOf = ({ by, key, now }: Set, step: SettingStep, text?: string) => ({
  id: newId(),
  at: now,
  step,
  by,
  key,
  ...(text ? { text } : {}),
})

/** Another rhythm, from the beginning of its next period on. */
export const setRhythm = (found: Settings, next: Omit<RhythmFrom, 'from'>, set: Set): Step<Settings> => ({
  set: { rhythms: changedRhythms(found.rhythms, next, dayInShanghai(set.now)) },
  entry: entryOf(set, 'rhythm', next.document ?? undefined),
  events: [],
})

export const setLabels = (labels: Settings['labels'], set: Set): Step<Settings> => ({
  set: { labels },
  entry: entryOf(set, 'labels'),
  events: [],
})

export const setCheckIn = (checkIn: boolean, set: Set): Step<Settings> => ({
  set: { checkIn },
  entry: entryOf(set, 'checkIn'),
  events: [],
})

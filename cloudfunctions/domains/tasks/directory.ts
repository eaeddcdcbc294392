import type { PhotoView } from 'types/request-views'
import type { TaskDocument, VolunteerDocument } from 'types/tasks'
import { CLAIM_STATE_NAMES, SKILL_NAMES, TASK_STEP_NAMES, TIME_NAMES } from 'types/words/tasks'
import type { Database } from '../../kernel/database'
import { type Chapter, chapterOf } from '../../kernel/parts'
import type { Chapters } from '../../kernel/registration'
import { readableInShanghai } from '../../kernel/time'
import { photoViews } from '../photos/showing'
import { allEntriesOf } from './hours-store'
import { askedIn, volunteers } from './people-store'
import { photosBy } from './photographing'
import { tasksOf, tasksWith, touchedBy } from './store'
import { thanksFor } from './thanking'

/** What a person's own file has of volunteer tasks. */

const AT_ONCE = 100

/** The tasks in which somebody has or had a place, with what they did there; and those for which they wait. */
export const taskChapters = (db: Database, memberId: string, now: Date): Chapters => [
  {
    heading: ['志愿服务', '我认领的任务'],
    async read(after) {
      const found = await tasksOf(db, memberId, after, AT_ONCE)
      const shown = await ownPhotosIn(db, found, memberId)
      return found.map((task) => ({ mark: task.endKey, words: claimedWords(task, memberId, shown) }))
    },
  },
  waitingChapter(db, memberId, now, 'waiting', '我排队的任务'),
  waitingChapter(db, memberId, now, 'offers', '为我留了名额的任务'),
  {
    heading: ['志愿服务', '问过我能不能来的任务'],
    async read(after) {
      const found = await askedIn(db, memberId, after, AT_ONCE)
      return found.map(({ startKey, title, asked = [] }) => {
        const at = asked.find((one) => one.memberId === memberId)?.at
        return { mark: startKey, words: { 任务: title, 时间: at ? readableInShanghai(at) : null } }
      })
    },
  },
  chapterOf(
    ['志愿服务', '我发布、打理或道谢的任务'],
    (after, limit) => touchedBy(db, memberId, after, limit),
    async (found) => {
      const shown = await ownPhotosIn(db, found, memberId)
      return found.map((task) =>
        task.claims.some((one) => one.memberId === memberId)
          ? null
          : { 任务: task.title, 开始: readableInShanghai(task.startsAt), 我的记录: entriesBy(task, memberId, shown) },
      )
    },
  ),
]

const ownPhotosIn = (db: Database, found: readonly TaskDocument[], memberId: string) =>
  photoViews(
    db,
    found.flatMap((task) => photosBy(task, memberId)),
  )

const waitingChapter = (
  db: Database,
  memberId: string,
  now: Date,
  list: 'waiting' | 'offers',
  called: string,
): Chapter => ({
  heading: ['志愿服务', called],
  async read(after) {
    const found = await tasksWith(db, { memberId, list, when: 'coming', now, after }, AT_ONCE)
    return found.map(({ endKey, title, startsAt }) => ({
      mark: endKey,
      words: { 任务: title, 开始: readableInShanghai(startsAt) },
    }))
  },
})

function claimedWords(task: TaskDocument, memberId: string, shown: Map<string, PhotoView>): object {
  const { title, startsAt, endsAt, claims } = task
  const mine = claims.find((one) => one.memberId === memberId)
  return {
    任务: title,
    开始: readableInShanghai(startsAt),
    结束: readableInShanghai(endsAt),
    情况: mine ? CLAIM_STATE_NAMES[mine.state] : null,
    分钟: mine?.minutes ?? null,
    到达: mine?.cameAt ? readableInShanghai(mine.cameAt) : null,
    离开: mine?.wentAt ? readableInShanghai(mine.wentAt) : null,
    说明: mine?.note ?? null,
    收到的感谢: (thanksFor(task, memberId) ?? []).map(({ text }) => text),
    我的记录: entriesBy(task, memberId, shown),
  }
}

const entriesBy = ({ timeline, learnt }: TaskDocument, memberId: string, shown: Map<string, PhotoView>) =>
  timeline
    .filter(({ by }) => by?.memberId === memberId)
    .map(({ at, step, text, photos }) => ({
      时间: readableInShanghai(at),
      事项: TASK_STEP_NAMES[step],
      ...(text ? { 说明: text } : {}),
      ...(photos ? { 照片: photos.flatMap(({ id }) => shown.get(id)?.url ?? []) } : {}),
      ...(step === 'count' && learnt ? { 下次要注意: learnt } : {}),
    }))

/** What is known of somebody as a volunteer. */
export const volunteerChapter = (db: Database, memberId: string): Chapters => [
  {
    heading: ['志愿服务', '我的技能'],
    async read(after) {
      const found = after === undefined ? await volunteers(db).get(memberId) : null
      return found ? [{ mark: memberId, words: volunteerWords(found) }] : []
    },
  },
]

const volunteerWords = ({ skills, times = [], minor, consents }: VolunteerDocument) => ({
  技能: skills.map((one) => SKILL_NAMES[one]),
  有空的时间: times.map((one) => TIME_NAMES[one]),
  未成年: minor,
  监护人同意: consents.map(({ guardian, at }) => ({ 监护人: guardian, 时间: readableInShanghai(at) })),
})

/** Every entry of the ledger about somebody. */
export const hoursChapter = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['志愿服务', '服务时长'],
    (after, limit) => allEntriesOf(db, memberId, after, limit),
    (found) => found.map(({ title, day, minutes, note }) => ({ 任务: title, 日期: day, 分钟: minutes, 说明: note })),
  ),
]

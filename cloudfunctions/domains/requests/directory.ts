import type { MemberDocument } from 'types/members'
import type { PhotoView } from 'types/request-views'
import type { RequestDocument } from 'types/requests'
import { FORMER_NAME } from 'types/words/members'
import {
  FILED_STEP_NAMES,
  NAMING_NAMES,
  REQUEST_CATEGORY_NAMES,
  REQUEST_STATE_NAMES,
  REQUEST_STEP_NAMES,
} from 'types/words/requests'
import type { Database } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { type Former, forgetIn, formerOf } from '../../kernel/former'
import { chapterOf } from '../../kernel/parts'
import type { Chapters } from '../../kernel/registration'
import { readableInShanghai } from '../../kernel/time'
import { countUnreadable } from '../../kernel/unreadable'
import { passLooks } from '../members/directory'
import { photoViews } from '../photos/showing'
import { nobodyYet } from './contact'
import { standsInFor } from './parties'
import { reportedBy, requests, touchedBy } from './store'

/** What a person reported, whole, and what they wrote into the requests of others, without what others wrote there. */
export const requestChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['诉求', '我反映的'],
    (after, limit) => reportedBy(db, memberId, after, limit),
    async (found) => {
      const own = found.flatMap(({ photos }) => photos.map((photo) => ({ photo, mine: true })))
      const shown = await photoViews(db, own)
      return found.map((request) => reportedWords(request, memberId, shown))
    },
  ),
  chapterOf(
    ['诉求', '我办理的'],
    (after, limit) => touchedBy(db, memberId, after, limit),
    (found) =>
      found.map((request) => (request.reporter.memberId === memberId ? null : handledWords(request, memberId))),
  ),
]

const reportedWords = (request: RequestDocument, memberId: string, shown: Map<string, PhotoView>) => ({
  编号: request.number,
  类别: REQUEST_CATEGORY_NAMES[request.category],
  内容: request.text,
  地点: request.place.label,
  署名: NAMING_NAMES[request.reporter.naming],
  状态: REQUEST_STATE_NAMES[request.state],
  评分: request.rating?.stars ?? null,
  照片: request.photos.flatMap(({ id }) => shown.get(id)?.url ?? []),
  经过: request.timeline.map((entry) => ({
    ...wordsOf(entry),
    经手: entry.by?.memberId === memberId ? '我' : entry.by ? (entry.by.post ?? '居民') : '系统',
  })),
})

const handledWords = ({ number, timeline }: RequestDocument, memberId: string) => ({
  编号: number,
  我的记录: timeline.filter(({ by }) => by?.memberId === memberId).map(wordsOf),
})

const wordsOf = ({ at, step, text, behalf }: RequestDocument['timeline'][number]) => ({
  时间: readableInShanghai(at),
  事项: (behalf && FILED_STEP_NAMES[step]) ?? REQUEST_STEP_NAMES[step],
  ...(text ? { 说明: text } : {}),
})

/** Somebody erased stays in the stories of requests without their name: as reporter, as filer, and in what they did. */
export const forgetReporter: Reaction<MemberDocument> = async ({ matter, context: { db } }) => {
  const former = formerOf(matter)
  const withoutThem = (request: RequestDocument) => ({
    ...withoutReporter(request, former),
    ...withoutFiler(request, former),
  })
  await forgetIn(requests(db), former, { 'reporter.memberId': former.memberId }, withoutThem)
  // Whoever filed it made its first entry.
  await forgetIn(requests(db), former, undefined, withoutThem)
}

function withoutReporter({ reporter }: RequestDocument, { memberId, formerId }: Former): Partial<RequestDocument> {
  if (reporter.memberId === memberId) return { reporter: { ...reporter, memberId: formerId, name: FORMER_NAME } }
  // The name is that of the resident for whom it was filed.
  if (reporter.memberId === standsInFor(memberId)) return { reporter: { ...reporter, memberId: standsInFor(formerId) } }
  return {}
}

const withoutFiler = ({ behalf }: RequestDocument, { memberId, formerId }: Former): Partial<RequestDocument> =>
  behalf?.by.memberId === memberId
    ? { behalf: { ...behalf, by: { ...behalf.by, memberId: formerId, name: FORMER_NAME } } }
    : {}

/** The looks at a number that was filed become those of the member who took the request over. */
export const passLooksOn: Reaction<RequestDocument> = ({ matter, context: { db } }) =>
  passLooks(db, nobodyYet(matter._id), matter.reporter.memberId)

/** How many callers' numbers the keys of this deployment do not open. */
export const countUnreadableCallers = (db: Database, communityId: string): Promise<number> =>
  countUnreadable(requests(db), communityId, {
    field: 'behalf.phone',
    top: 'behalf',
    phoneIn: ({ behalf }) => behalf?.phone ?? null,
  })

export { answerByMeeting } from './by-meeting'
export { answerByTask, beginByTask, refuseHandingOn, refuseOrigin } from './by-task'
export {
  digestOfReporter,
  handBack,
  handFurther,
  hearOfHanded,
  namesOfReporters,
  readableAmong,
  reporterDigest,
} from './handed'
export { readable } from './reading'

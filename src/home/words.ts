import type { TodoView } from 'types/todos'
import { isPostKey } from 'types/words/posts'
import { SUBJECTS, TODO_VERB_NAMES } from 'types/words/subjects'
import { clockOf, dayWords, dueWords } from '@/time/words'

/**
 * What to do, and for a post of which sort: 待受理 · 安全隐患. Whoever it is about knows the sort.
 * @param sort how the sort of the matter reads, where it has one
 */
export function verbWords({ verb, kind, holder }: Pick<TodoView, 'verb' | 'kind' | 'holder'>, sort?: string): string {
  const { called } = SUBJECTS[kind]
  if (!verb) return called
  const what = TODO_VERB_NAMES[verb]
  return isPostKey(holder) ? `${what} · ${sort ?? called}` : what
}

/** Where it is, and by when: '3 号楼，期限 明天'. */
export const whereAndWhen = ({ placeLabel, due }: Pick<TodoView, 'placeLabel' | 'due'>, now: number): string =>
  [placeLabel, due !== null && (due > now ? `期限 ${dueWords(due, now)}` : dueWords(due, now))]
    .filter(Boolean)
    .join('，')

/** When a task begins in which one has a place: '明天 08:30 开始'. One that has begun says so. */
export const startWords = ({ due }: Pick<TodoView, 'due'>, now: number): string => {
  if (due === null) return ''
  return due > now ? `${dayWords(due, now)} ${clockOf(due)} 开始` : '已经开始'
}

/**
 * What is new in the community, with the day that it is about: '圆桌会议，12月5日 周六'. What has none says since when it stands:
 * '新的志愿服务队，今天'.
 * @param sort how the sort of the matter reads, where it has one: '会议结果公示，今天'
 */
export const newsWords = (
  { kind, due, since }: Pick<TodoView, 'kind' | 'due' | 'since'>,
  now: number,
  sort?: string,
) => {
  const { called } = SUBJECTS[kind]
  return due === null
    ? `${sort ?? `新的${called}`}，${dayWords(since, now)}`
    : `${sort ?? called}，${dayWords(due, now)}`
}

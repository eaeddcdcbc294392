import type { TodoView } from 'types/todos'
import { SUBJECTS, TODO_VERB_NAMES } from 'types/words/subjects'
import { TODO_LOOKS } from '@/domains/contributions'
import { dueWords } from '@/time/words'

/** What to do, and for a post of which sort: 待受理 · 安全隐患. Whoever it is about knows the sort. */
export function verbWords({ verb, kind, sign, holder }: Pick<TodoView, 'verb' | 'kind' | 'sign' | 'holder'>): string {
  const { called } = SUBJECTS[kind]
  const { sort } = TODO_LOOKS[kind]
  const what = verb ? TODO_VERB_NAMES[verb] : called
  const name = holder.startsWith('member@') ? undefined : (sign && sort?.(sign)?.name) || (verb ? called : undefined)
  return name ? `${what} · ${name}` : what
}

/** Where it is, and by when: '3 号楼，期限 明天'. */
export const whereAndWhen = ({ placeLabel, due }: Pick<TodoView, 'placeLabel' | 'due'>, now: number): string =>
  [placeLabel, due !== null && (due > now ? `期限 ${dueWords(due, now)}` : dueWords(due, now))]
    .filter(Boolean)
    .join('，')

import { api } from '@/cloud/api'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { type Asks, goOn, type Here, type Walk } from './walk'

/**
 * Goes on to the next matter of a list, and says so where there is none.
 * @param found what follows among what the domain finds
 * @returns null: back to the list; undefined: they stay where they are
 */
export const onward = (walk: Walk, here: Here, found: Asks['found']) =>
  goOn(walk, here, {
    list: (queue) => api.todos.list.query(queue),
    found,
    wantsRest: (title) => confirm({ title, text: '这个职务还有别的事等着办。', yes: '看其余的', no: '回到列表' }),
    say: toast,
  })

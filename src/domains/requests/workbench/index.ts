import { RECEIVING_POSTS } from 'types/words/posts'
import type { WorkbenchPart } from '@/screen/workbench-part'
import { dispatchUsual } from '../dispatch-usual'
import { Area } from './area'
import { WATCHING_POSTS } from './area-words'
import { Found } from './found'

/** What requests give to the workbench. */
export const requestPart: WorkbenchPart = {
  atOnce: {
    action: '受理并派单',
    done: '已派单',
    meaning: '派给各自常办的单位，按规定的期限',
    verbs: ['accept', 'dispatch'],
    posts: RECEIVING_POSTS,
    async send(ids) {
      const given = await dispatchUsual(ids)
      return Object.fromEntries(
        [...given].flatMap(([id, { refusal }]) => (refusal === undefined ? [] : [[id, refusal]])),
      )
    },
  },
  Found,
  area: { posts: WATCHING_POSTS, Area },
}

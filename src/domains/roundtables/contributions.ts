import type { MeView } from 'types/members'
import { KEEPING_POSTS, RECEIVING_POSTS } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { roundtableWays } from './ways'

export const roundtableLook: TodoLook = { system: 'roundtables', icon: 'chat' }

const shownTo = ({ state, systemsOff }: MeView) => state === 'verified' && isOn(systemsOff, 'roundtables')

/** What the roundtable gives to the directory and to the workbench. What is announced stands among what neighbours read. */
export const roundtables: Contribution = {
  directory: [
    {
      group: 'decide',
      icon: 'chat',
      title: '圆桌会议',
      note: '看议题、说意见，看定下的事办得怎样。',
      words: '议事 协商 议题 会议 业委会 物业 联户长',
      shownTo,
      opens: () => ({ to: roundtableWays.list() }),
    },
  ],
  quick: [
    {
      shelf: 'do',
      posts: [...new Set([...KEEPING_POSTS, ...RECEIVING_POSTS])],
      icon: 'chat',
      title: '圆桌会议',
      words: '议题 会议 席位',
      to: () => roundtableWays.list(),
    },
    {
      shelf: 'do',
      posts: ['liaison', 'steward'],
      icon: 'chat',
      title: '提一项议题',
      words: '圆桌会议',
      begins: 'roundtables',
      to: () => roundtableWays.propose(),
    },
  ],
}

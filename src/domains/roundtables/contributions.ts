import type { MeView } from 'types/members'
import { KEEPING_POSTS, RECEIVING_POSTS } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { actionWays } from './action-ways'
import { NextMeeting, NextMeetingAhead } from './next-meeting'
import { roundtableWays } from './ways'

export const roundtableLook: TodoLook = {
  system: 'roundtables',
  icon: 'chat',
  sort: (sign) => (sign === 'posted' ? { name: '会议结果公示', icon: 'chat' } : undefined),
}

const shownTo = ({ state, systemsOff }: MeView) => state === 'verified' && isOn(systemsOff, 'roundtables')

/** What the roundtable gives to the home, the directory and the workbench. */
export const roundtables: Contribution = {
  cards: [{ place: 'after', shownTo, Card: NextMeeting, Ahead: NextMeetingAhead }],
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
    {
      group: 'decide',
      icon: 'clipboard',
      title: '我的落实事项',
      note: '圆桌会议定下由我来办的事，办到哪一步了。',
      words: '圆桌会议 落实 席位',
      shownTo,
      opens: () => ({ to: actionWays.mine() }),
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
    {
      shelf: 'look',
      posts: [
        'residentsCommittee',
        'socialWorker',
        'communitySecretary',
        'generalBranchSecretary',
        'administrator',
        'subdistrict',
      ],
      icon: 'people',
      title: '圆桌会议成果',
      words: '圆桌会议 议题 落实 年度',
      to: () => actionWays.outcomes(),
    },
    {
      shelf: 'set',
      posts: KEEPING_POSTS,
      icon: 'people',
      title: '圆桌会议席位',
      words: '议事 业委会 物业 联户长 主持人',
      to: () => roundtableWays.seats(),
    },
  ],
}

import type { Contribution, TodoLook } from '@/screen/contribution'
import { actionWays } from './action-ways'

export const roundtableLook: TodoLook = { system: 'roundtables', icon: 'chat' }

/** What the roundtable gives to the home and to the directory. */
export const roundtables: Contribution = {
  quick: [
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
  ],
}

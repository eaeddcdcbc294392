import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { talentWays } from './ways'

export const talentLook: TodoLook = { system: 'talents', icon: 'bulb', mine: talentWays.list() }

/** What 我来讲、我来教 gives to the directory. */
export const talents: Contribution = {
  directory: [
    {
      group: 'join',
      icon: 'bulb',
      title: '我来讲、我来教',
      note: '会讲、会教、会演的，报个名，居委会来定时间。',
      words: '讲座 教学 唱歌 才艺 达人 书法 报名',
      shownTo: ({ state, systemsOff }) => state === 'verified' && isOn(systemsOff, 'talents'),
      opens: () => ({ to: talentWays.list() }),
    },
  ],
}

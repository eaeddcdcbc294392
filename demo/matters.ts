import type { PostKind } from 'types/words/posts'
import type { Naming, RequestAction, RequestCategory } from 'types/words/requests'

/** One thing that somebody of the demo community reported, and what became of it. */
export interface Matter {
  by: string
  category: RequestCategory
  place: string
  text: string
  naming?: Naming
  picture?: 'light' | 'door' | 'bin'
  /** WeChat's check was not sure of the text: only the office and its reporter read it. */
  held?: true
  /** Days before now, and the hour in Shanghai. */
  at: [daysAgo: number, hour: number]
  steps?: Step[]
}

export interface Step {
  by: string
  action: RequestAction
  /** Hours after the step before. */
  after: number
  text?: string
  to?: [post: PostKind, placeId: string]
  /** dispatch: days until due; negative makes it overdue. */
  within?: number
  stars?: number
  picture?: 'light' | 'door' | 'bin'
}

const OFFICE = 'demo-wang'
const EAST = 'demo-liu'
const WEST = 'demo-he'

const accept = (after = 2): Step => ({ by: OFFICE, action: 'accept', after })
const toEast = (after = 1, within = 6): Step => ({
  by: OFFICE,
  action: 'dispatch',
  after,
  to: ['propertyCompany', 'y1'],
  within,
})
const toWest = (after = 1, within = 6): Step => ({
  by: OFFICE,
  action: 'dispatch',
  after,
  to: ['propertyCompany', 'y2'],
  within,
})
const start = (by: string, after = 3): Step => ({ by, action: 'start', after })
const note = (by: string, text: string, after = 5): Step => ({ by, action: 'note', after, text })
const answer = (by: string, text: string, after = 20): Step => ({ by, action: 'answer', after, text })
const settle = (by: string, stars: number, text?: string): Step => ({ by, action: 'settle', after: 5, stars, text })

/** Newest last within each state, so that the lists read as lists do. */
export const matters: Matter[] = [
  // settled
  {
    by: 'demo-chen',
    category: 'facilities',
    place: 'b3-2',
    text: '二单元门口的扶手松了，老人上下台阶不稳当，请尽快修一下。',
    at: [24, 9],
    steps: [
      accept(),
      toEast(),
      start(EAST),
      note(EAST, '师傅已上门看过，需要更换膨胀螺丝，明天带料来。'),
      { ...answer(EAST, '扶手已重新固定，承重试过没有问题。'), picture: 'door' },
      settle('demo-chen', 5, '修得很快，谢谢师傅！'),
    ],
  },
  {
    by: 'demo-zhou',
    category: 'sanitation',
    place: 'b1',
    text: '1 号楼北侧垃圾桶三天没有清，夏天味道大，还有老鼠。',
    picture: 'bin',
    at: [21, 8],
    steps: [
      accept(1),
      toEast(),
      start(EAST, 1),
      answer(EAST, '已清运并消杀，今后每天早晚各清一次。', 6),
      settle('demo-zhou', 4),
    ],
  },
  {
    by: 'demo-qin',
    category: 'parking',
    place: 'y2',
    text: '西苑消防通道上长期停着一辆面包车，挡住了救护车的路。',
    at: [18, 19],
    steps: [
      accept(),
      toWest(),
      start(WEST),
      answer(WEST, '已联系车主挪车，并重新画了禁停线。'),
      settle('demo-qin', 5, '现在路通了。'),
    ],
  },
  {
    by: 'demo-huang',
    category: 'suggestion',
    place: 'y1',
    text: '建议在东苑小广场加两张带靠背的长椅，老人接孩子有地方坐。',
    at: [30, 15],
    steps: [
      accept(),
      toEast(4, 12),
      start(EAST, 24),
      note(EAST, '已报价，两张防腐木长椅，等业委会确认位置。', 40),
      answer(EAST, '两张长椅已装在广场南侧树荫下。', 60),
      settle('demo-huang', 5, '很满意，当天就坐满了人。'),
    ],
  },
  // declined
  {
    by: 'demo-you',
    category: 'other',
    place: 'b6-1-301',
    text: '家里的热水器坏了，能不能请物业免费修？',
    at: [9, 20],
    steps: [
      {
        by: OFFICE,
        action: 'decline',
        after: 12,
        text: '户内电器由住户自行维修。物业可以推荐有资质的师傅，电话请看楼道公示牌。',
      },
    ],
  },
  // withdrawn
  {
    by: 'demo-yang',
    category: 'property',
    place: 'b4-1',
    text: '一单元电梯里的广告屏声音太大。',
    at: [6, 22],
    steps: [{ by: 'demo-yang', action: 'withdraw', after: 10, text: '今天声音已经调小了。' }],
  },
  // answered
  {
    by: 'demo-chen',
    category: 'property',
    place: 'b3-2',
    text: '二单元的门禁对讲听不见声音，访客按了我们家里没反应。',
    at: [5, 10],
    steps: [
      accept(),
      toEast(),
      start(EAST),
      note(EAST, '检查过，是主机的扬声器坏了，已订配件。'),
      { ...answer(EAST, '已更换主机扬声器，逐户试过能听清了。'), picture: 'door' },
    ],
  },
  {
    by: 'demo-zhu',
    category: 'facilities',
    place: 'b5',
    text: '5 号楼前的路面有个坑，骑车容易摔。',
    at: [7, 7],
    steps: [accept(), toWest(), start(WEST), answer(WEST, '坑已用沥青补平，养护两天后可以正常通行。')],
  },
  // reopened
  {
    by: 'demo-yang',
    category: 'sanitation',
    place: 'b4-1',
    text: '楼道里堆了很多旧家具，占了一半通道。',
    picture: 'bin',
    at: [10, 18],
    steps: [
      accept(),
      toWest(),
      start(WEST),
      answer(WEST, '已通知住户三天内清走。'),
      { by: 'demo-yang', action: 'reopen', after: 90, text: '三天过去了，家具还在原处，一件也没有少。' },
    ],
  },
  // in hand
  {
    by: 'demo-zhou',
    category: 'facilities',
    place: 'b1-1',
    text: '一单元 3 楼到 4 楼的感应灯不亮，晚上要摸黑上楼。',
    picture: 'light',
    at: [3, 20],
    steps: [accept(), toEast(1, 4), start(EAST, 14), note(EAST, '线路查过没问题，是灯具老化，已申请更换整层灯具。', 4)],
  },
  {
    by: 'demo-huang',
    category: 'safety',
    place: 'b2',
    text: '有人从楼上拉电线给电动车充电，雨天很危险。',
    naming: 'anonymous',
    at: [4, 21],
    steps: [
      accept(1),
      {
        by: OFFICE,
        action: 'dispatch',
        after: 1,
        to: ['gridOfficer', 'g1'],
        within: 1,
        text: '请网格员先上门劝阻，再联系物业加装充电桩。',
      },
      start('demo-xie', 2),
    ],
  },
  // dispatched, not yet in hand
  {
    by: 'demo-qin',
    category: 'property',
    place: 'b6-2',
    text: '二单元水泵夜里响，七楼以上都睡不好觉。',
    at: [2, 9],
    steps: [accept(), toWest(2, 5)],
  },
  {
    by: 'demo-feng',
    category: 'neighbours',
    place: 'b3-1',
    text: '楼上小孩晚上十点后还在跑跳，沟通过两次没有改善，希望社区出面协调一下，不要伤了和气。',
    naming: 'staffOnly',
    at: [2, 21],
    steps: [accept(11), { by: OFFICE, action: 'dispatch', after: 1, to: ['warden', 'b3'], within: 4 }],
  },
  {
    by: 'demo-chen',
    category: 'facilities',
    place: 'b3',
    text: '3 号楼架空层的灯坏了两盏，晚上接孩子看不清路。',
    picture: 'light',
    at: [1, 19],
    steps: [accept(14), toEast(1, 5)],
  },
  // accepted
  {
    by: 'demo-zhu',
    category: 'care',
    place: 'b5-1',
    text: '101 的老邻居一个人住，腿脚不便，天冷了买菜困难，能不能安排人帮一帮？',
    naming: 'staffOnly',
    at: [1, 10],
    steps: [accept(3)],
  },
  // submitted
  { by: 'demo-you', category: 'parking', place: 'y2', text: '西苑地库出口的反光镜碎了，出车看不见来车。', at: [1, 17] },
  {
    by: 'demo-yang',
    category: 'suggestion',
    place: 'b4',
    text: '希望快递柜能换个位置，现在挡住了轮椅坡道。',
    at: [0, 8],
  },
  {
    by: 'demo-zhou',
    category: 'safety',
    place: 'b1-1',
    text: '一楼消防栓箱的玻璃被撞碎了，里面的水带也不见了。',
    picture: 'door',
    at: [0, 9],
  },
  {
    by: 'demo-zhu',
    category: 'neighbours',
    place: 'b5-1',
    text: '楼上半夜剁肉，吵得全家睡不着。再不收敛，我就去堵他家的门！',
    naming: 'staffOnly',
    held: true,
    at: [0, 7],
  },
]

import { letterIdOf } from '../../../cloudfunctions/domains/letters/rules/letter'
import { dutyFileOf } from '../../../demo/duty'
import type { Screen } from '../tables'

const lastYear = () => String(new Date().getFullYear() - 1)
const letter = (openid: string) => `/domains/letters/letter/index?id=${letterIdOf(dutyFileOf(openid), lastYear(), 1)}`

export const screens: Screen[] = [
  { name: '给单位的反馈函', openid: 'demo-bai', route: '/domains/letters/mine/index' },
  { name: '反馈函，本人在看', openid: 'demo-bai', route: letter('demo-bai') },
  { name: '反馈函，单位', openid: 'demo-jiang', route: letter('demo-lei') },
  { name: '反馈函，党委', openid: 'demo-xu', route: letter('demo-lei') },
  { name: '年度反馈函', openid: 'demo-xu', route: '/domains/letters/office/index' },
  { name: '收到的反馈函', openid: 'demo-jiang', route: '/domains/letters/unit/index' },
  { name: '核对反馈函', openid: 'demo-chen', route: '/domains/letters/check/index' },
  { name: '单位对社区的意见', openid: 'demo-xu', route: '/domains/letters/feedback/index' },
]

import { launchChromium } from '../../test/browser/chromium'
import { openHouse } from '../../test/support/house'
import { pickUp } from '../../test/support/phone'
import type { Figure } from '../table'

const worklist = `/requests/worklist/index?post=${encodeURIComponent('residentsCommittee@cuiyuan')}`

/** Each screen, as whom, and where it is. `{id}` stands for a request that this person may act on. */
const SCREENS: [name: string, openid: string, route: string][] = [
  ['首页', 'demo-wang', '/home/index'],
  ['我的', 'demo-wang', '/mine/index'],
  ['我要反映', 'demo-chen', '/requests/report/index'],
  ['我的诉求', 'demo-chen', '/requests/list/index'],
  ['诉求详情', 'demo-chen', '/requests/detail/index?id={id}'],
  ['待办诉求', 'demo-wang', worklist],
  ['派单', 'demo-wang', '/requests/handle/index?id={id}&action=dispatch'],
  ['住户核实', 'demo-li', '/members/verify/index?place=b3'],
  ['加入社区', 'demo-sun', '/members/join/index'],
  ['消息', 'demo-wang', '/messages/index'],
]

/** Cloud calls to open each screen of the browser build, on a telephone that has been in its community before. */
export async function screenFigures(): Promise<Figure[]> {
  const house = await openHouse({ app: true })
  const browser = await launchChromium()
  try {
    const figures: Figure[] = []
    const ids: Record<string, string | undefined> = {
      'demo-chen': (await house.as('demo-chen').requests.mine.query({})).items[0]?.id,
      'demo-wang': (await house.as('demo-wang').requests.waiting.query()).posts[0]?.first[0]?.id,
    }
    for (const [name, openid, route] of SCREENS) {
      const phone = await pickUp(browser, house.url, openid)
      const calls = await phone.callsToOpen(route.replace('{id}', ids[openid] ?? ''))
      await phone.context.close()
      figures.push({ figure: `cloud calls to open ${name}`, must: '1', measured: String(calls), holds: calls <= 1 })
    }
    return figures
  } finally {
    await browser.close()
    await house.close()
  }
}

import automator from 'miniprogram-automator'
import { eventually } from '../../support/eventually'
import { callWx, currentPage, findAll, type MiniProgram } from '../driving'
import { openHost } from '../host/host'
import { DIST } from '../phones'
import { type AuditRow, weighScreen } from './audit'

/** A screen, and whose phone it is fullest on. */
interface AuditedScreen {
  screen: string
  openid: string
  url: string
}

/** The screens that grow with the community, each on the phone of somebody for whom it is full. */
export const FULL_SCREENS: AuditedScreen[] = [
  { screen: 'home of the office', openid: 'demo-wang', url: '/home/index' },
  { screen: 'home of a resident', openid: 'demo-chen', url: '/home/index' },
  { screen: 'worklist of the office', openid: 'demo-wang', url: '/domains/requests/worklist/index' },
  { screen: 'requests of a resident', openid: 'demo-chen', url: '/domains/requests/list/index' },
  { screen: 'form of a report', openid: 'demo-chen', url: '/domains/requests/report/index' },
  { screen: 'members to verify', openid: 'demo-li', url: '/domains/members/verify/index?place=b3' },
  { screen: 'messages of the warden', openid: 'demo-li', url: '/domains/messages/index' },
  { screen: 'register of a building', openid: 'demo-li', url: '/domains/members/register/index?place=b3' },
  { screen: 'page of a building', openid: 'demo-chen', url: '/domains/posts/building/index?place=b3' },
  { screen: 'coverage of the community', openid: 'demo-wang', url: '/domains/posts/coverage/index' },
  { screen: 'doors of a stair', openid: 'demo-wang', url: '/domains/places/register/index?id=b3-2' },
  { screen: 'mine', openid: 'demo-chen', url: '/mine/index' },
]

/** How often a list is pulled to its end at most: more than anybody scrolls. */
const PULLS = 10
/** Pulls in a row after which nothing more came, and nothing will: a slow answer may miss the first. */
const IN_VAIN = 2
const PAUSE = 300

/**
 * Opens every screen on a phone of its own, scrolls to the end of what it will load, and weighs it.
 * @param cloudUrl a local cloud with a full community, e.g. `crowdedHouse(1000)` of the bench
 */
export async function auditScreens(cloudUrl: string, screens = FULL_SCREENS): Promise<AuditRow[]> {
  const host = await openHost(DIST)
  const rows: AuditRow[] = []
  try {
    for (const { screen, openid, url } of screens) {
      const phone = await host.phone({ url, cloud: { url: cloudUrl, openid } })
      const app = await automator.connect({ wsEndpoint: phone.wsEndpoint })
      await pullToTheEnd(app)
      rows.push(await weighScreen(phone, screen))
      app.disconnect()
      await phone.close()
    }
  } finally {
    await host.close()
  }
  return rows
}

async function pullToTheEnd(app: MiniProgram): Promise<void> {
  let nodes = await untilStill(() => countNodes(app))
  let inVain = 0
  for (let pull = 0; pull < PULLS && inVain < IN_VAIN; pull += 1) {
    await callWx(app, 'pageScrollTo', { scrollTop: 1_000_000, duration: 0 })
    const after = await untilStill(() => countNodes(app))
    inVain = after === nodes ? inVain + 1 : 0
    nodes = after
  }
}

const countNodes = async (app: MiniProgram) => (await findAll(await currentPage(app), 'view')).length

/** Waits until two looks in a row see the same. @returns what they saw */
async function untilStill(look: () => Promise<number>): Promise<number> {
  let before = -1
  return eventually(async () => {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    const now = await look()
    const still = now === before
    before = now
    if (!still) throw new Error('the screen is still changing')
    return now
  })
}

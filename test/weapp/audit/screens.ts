import automator from 'miniprogram-automator'
import { callWx, currentPage, eventually, findAll } from '../driving'
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
  { screen: 'worklist of the office', openid: 'demo-wang', url: '/requests/worklist/index' },
  { screen: 'requests of a resident', openid: 'demo-chen', url: '/requests/list/index' },
  { screen: 'form of a report', openid: 'demo-chen', url: '/requests/report/index' },
  { screen: 'members to verify', openid: 'demo-li', url: '/members/verify/index?place=b3' },
  { screen: 'messages of the warden', openid: 'demo-li', url: '/messages/index' },
  { screen: 'mine', openid: 'demo-chen', url: '/mine/index' },
]

/** How often a list is pulled to its end: more than anybody scrolls. */
const PULLS = 10
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
      await untilStill(() => countNodes(app))
      for (let pull = 0; pull < PULLS; pull += 1) {
        await callWx(app, 'pageScrollTo', { scrollTop: 1_000_000, duration: 0 })
        await untilStill(() => countNodes(app))
      }
      rows.push(await weighScreen(phone, screen))
      app.disconnect()
      await phone.close()
    }
  } finally {
    await host.close()
  }
  return rows
}

const countNodes = async (app: Parameters<typeof currentPage>[0]) =>
  (await findAll(await currentPage(app), 'view')).length

/** Waits until two looks in a row see the same. */
async function untilStill(look: () => Promise<number>): Promise<void> {
  let before = -1
  await eventually(async () => {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    const now = await look()
    const still = now === before
    before = now
    if (!still) throw new Error('the screen is still changing')
  })
}

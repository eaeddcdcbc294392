import automator from 'miniprogram-automator'
import { fullScreens } from '../../domains'
import type { FullScreen } from '../../domains/tables'
import { eventually } from '../../support/eventually'
import { callWx, currentPage, findAll, type MiniProgram } from '../driving'
import { type Host, openHost } from '../host/host'
import { DIST } from '../phones'
import { type AuditRow, weighScreen } from './audit'

/** How often a list is pulled to its end at most: more than anybody scrolls. */
const PULLS = 10
/** Pulls in a row after which nothing more came, and nothing will: a slow answer may miss the first. */
const IN_VAIN = 2
const PAUSE = 300

/** Phones at a time: each waits most of the time, for its calls and for the page to come to rest. */
const AT_ONCE = 3

/**
 * Opens every screen on a phone of its own, scrolls to the end of what it will load, and weighs it.
 * @param cloudUrl a local cloud with a full community, e.g. `fullHouse()`
 */
export async function auditScreens(cloudUrl: string, screens: FullScreen[] = fullScreens): Promise<AuditRow[]> {
  const host = await openHost(DIST)
  const left = [...screens]
  const weighed = async (): Promise<AuditRow[]> => {
    const rows: AuditRow[] = []
    for (let next = left.shift(); next; next = left.shift()) rows.push(await weighOn(host, cloudUrl, next))
    return rows
  }
  try {
    return (await Promise.all(Array.from({ length: AT_ONCE }, weighed))).flat()
  } finally {
    await host.close()
  }
}

async function weighOn(host: Host, cloudUrl: string, { screen, openid, url }: FullScreen): Promise<AuditRow> {
  const phone = await host.phone({ url, cloud: { url: cloudUrl, openid } })
  const app = await automator.connect({ wsEndpoint: phone.wsEndpoint })
  await pullToTheEnd(app)
  const row = await weighScreen(phone, screen)
  app.disconnect()
  await phone.close()
  return row
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

/** @throws while what stands in for the page is there: it lies as still as the page itself */
async function countNodes(app: MiniProgram): Promise<number> {
  const page = await currentPage(app)
  if ((await findAll(page, '.skeleton')).length > 0) throw new Error('the screen still waits for its first answer')
  return (await findAll(page, 'view')).length
}

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

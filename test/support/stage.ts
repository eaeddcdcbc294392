import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium'
import { type House, type Opening, openHouse } from './house'
import { type Phone, pickUp } from './phone'

/** What a story is played on: a house with the app at its address, and a browser in which people hold their phones. */
export interface Stage {
  house: House
  browser: Browser
  /** One phone each, in the order of the openids. */
  pickUp<Openids extends string[]>(...openids: Openids): Promise<{ [Place in keyof Openids]: Phone }>
  close(): Promise<void>
}

/** Opens a house with the app, and a browser. Whoever sets a stage closes it. */
export async function setStage(opening: Omit<Opening, 'app'> = {}): Promise<Stage> {
  const house = await openHouse({ ...opening, app: true })
  const browser = await launchChromium().catch(async (reason) => {
    await house.close()
    throw reason
  })
  return {
    house,
    browser,
    pickUp: <Openids extends string[]>(...openids: Openids) =>
      Promise.all(openids.map((openid) => pickUp(browser, house.url, openid))) as Promise<{
        [Place in keyof Openids]: Phone
      }>,
    async close() {
      await browser.close()
      await house.close()
    },
  }
}

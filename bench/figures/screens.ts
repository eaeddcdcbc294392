import { launchChromium } from '../../test/browser/chromium'
import { openHouse } from '../../test/support/house'
import { pickUp } from '../../test/support/phone'
import { screensOf } from '../../test/support/screens'
import type { Figure } from '../table'

/** Cloud calls to open each screen of the browser build, on a telephone that has been in its community before. */
export async function screenFigures(): Promise<Figure[]> {
  const house = await openHouse({ app: true })
  const browser = await launchChromium()
  try {
    const figures: Figure[] = []
    for (const { name, openid, route } of await screensOf(house)) {
      const phone = await pickUp(browser, house.url, openid)
      const calls = await phone.callsToOpen(route)
      await phone.context.close()
      figures.push({ figure: `cloud calls to open ${name}`, must: '1', measured: String(calls), holds: calls <= 1 })
    }
    return figures
  } finally {
    await browser.close()
    await house.close()
  }
}

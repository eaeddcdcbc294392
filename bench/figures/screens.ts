import { screensOf } from '../../test/support/screens'
import { setStage } from '../../test/support/stage'
import type { Figure } from '../table'

/** Cloud calls to open each screen of the browser build, on a telephone that has been in its community before. */
export async function screenFigures(): Promise<Figure[]> {
  const stage = await setStage()
  try {
    const figures: Figure[] = []
    for (const { name, openid, route } of await screensOf(stage.house)) {
      const [phone] = await stage.pickUp(openid)
      const calls = await phone.callsToOpen(route)
      await phone.context.close()
      figures.push({ figure: `cloud calls to open ${name}`, must: '1', measured: String(calls), holds: calls <= 1 })
    }
    return figures
  } finally {
    await stage.close()
  }
}

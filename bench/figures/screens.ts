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
      // Whoever is in no community yet has the app ask for those that there are, before the page is there to ask.
      const outside = (await stage.house.as(openid, '').members.memberships.query()).length === 0
      const most = outside ? 2 : 1
      figures.push({
        figure: `cloud calls to open ${name}`,
        must: String(most),
        measured: String(calls),
        holds: calls <= most,
      })
    }
    return figures
  } finally {
    await stage.close()
  }
}

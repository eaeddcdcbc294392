import { screens } from '../domains'
import type { House } from './house'

/** A screen, on whose phone, and where it is. */
interface Opened {
  name: string
  openid: string
  route: string
}

/** The names of all screens with their domains, for telling tests apart. */
export const SCREEN_NAMES = screens.map(({ domain, name }) => ({ domain, name }))

/** Every screen of the app with an address that leads somewhere in this demo community. */
export const screensOf = (house: House): Promise<Opened[]> =>
  Promise.all(
    screens.map(async ({ name, openid, route }) => ({
      name,
      openid,
      route: typeof route === 'string' ? route : await route(house),
    })),
  )

import { cast } from '../../demo/cast'

const KEY = 'demo.openid'

/** As whom the browser build calls: on a first visit the likeliest of the cast. Kept per tab, so that two tabs can be two people. */
export const demoIdentity = (): string => sessionStorage.getItem(KEY) ?? cast[0]?.openid ?? ''

export const becomeDemoPerson = (openid: string): void => sessionStorage.setItem(KEY, openid)

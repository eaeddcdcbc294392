const KEY = 'demo.openid'

/** As whom the browser build calls. Kept per tab, so that two tabs can be two people. */
export const demoIdentity = (): string | null => sessionStorage.getItem(KEY)

export const becomeDemoPerson = (openid: string): void => sessionStorage.setItem(KEY, openid)

/** What the platform writes into a function's context about who calls; nobody who calls can (WeChat: getWXContext). */
export interface Origin {
  OPENID?: string
  /** The chain of callers, as `wx_client,scf`. */
  SOURCE?: string
}

/** The sources of calls by people, and by what acts for them. */
const CLIENTS = ['wx_client', 'wx_crawler', 'wx_http', 'wx_devtools', 'wx_localdebug']

const firstCaller = ({ SOURCE }: Origin): string => (SOURCE ?? '').split(',')[0] ?? ''

/** For functions that WeChat itself calls. Its sources are not documented, so every source counts but those of people. */
export const isByPerson = (origin: Origin): boolean => CLIENTS.includes(firstCaller(origin))

/** The timer has a source of its own, and acts for nobody. */
export const isByTimer = (origin: Origin): boolean => firstCaller(origin) === 'wx_trigger' && !origin.OPENID

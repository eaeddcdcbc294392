/** What the platform writes into a function's context about who calls; nobody who calls can (WeChat: getWXContext). */
export interface Origin {
  OPENID?: string
  /** The chain of callers, as `wx_client,scf`. */
  SOURCE?: string
}

/** By which people, and whatever acts for them, call. */
const CLIENTS = ['wx_client', 'wx_crawler', 'wx_http', 'wx_devtools', 'wx_localdebug']

const firstCaller = ({ SOURCE }: Origin): string => (SOURCE ?? '').split(',')[0] ?? ''

/** For what others than people call from sources that are documented nowhere: all are let in but those of people. */
export const isByPerson = (origin: Origin): boolean => CLIENTS.includes(firstCaller(origin))

/** The timer has a source of its own, and acts for nobody. */
export const isByTimer = (origin: Origin): boolean => firstCaller(origin) === 'wx_trigger' && !origin.OPENID

/**
 * Dates as people say them. Every instant is read in Asia/Shanghai, whatever the phone is set to: '18:00' on screen is
 * when the office closes. Instants are milliseconds since 1970, days are '2026-11-25'. `now` is always handed in.
 */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Asia/Shanghai has kept UTC+8 without daylight saving time since 1991. */
const SHANGHAI = 8 * HOUR
/** Offices close at 18:00; what is due on a day is due then. */
const CLOSING = 18 * HOUR
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** The day of an instant in Shanghai. */
export const dayOf = (at: number): string => new Date(at + SHANGHAI).toISOString().slice(0, 10)

/** When the offices close on a day: what 'by that day' means. */
export const closingOf = (day: string): number => Date.parse(day) + CLOSING - SHANGHAI

/** '09:05'. */
export const clockOf = (at: number): string => new Date(at + SHANGHAI).toISOString().slice(11, 16)

/** Whole days from the day of `now` to the day of `at`; negative for the past. */
const daysUntil = (at: number, now: number): number => (Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / DAY

/** '11月25日', with the year when it is not the year of `now`. */
function dateOf(at: number, now: number): string {
  const date = new Date(at + SHANGHAI)
  const year = date.getUTCFullYear()
  const sameYear = year === new Date(now + SHANGHAI).getUTCFullYear()
  return `${sameYear ? '' : `${year}年`}${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}

const NEAR_DAYS: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }

/** A day: 今天, 明天, 11月25日 周三, 2027年1月4日 周一. */
export const dayWords = (at: number, now: number): string => NEAR_DAYS[daysUntil(at, now)] ?? dateWords(at, now)

/** A day that stands in a story, whenever it is read: 11月25日 周三. */
export const dateWords = (at: number, now: number): string => `${dateOf(at, now)} ${weekdayOf(at)}`

const weekdayOf = (at: number): string => WEEKDAYS[new Date(at + SHANGHAI).getUTCDay()] ?? ''

/** A moment that stands in a story, whenever it is read: 11月25日 09:20. */
export const stampWords = (at: number, now: number): string => `${dateOf(at, now)} ${clockOf(at)}`

/** When something happened: 刚刚, 5 分钟前, 今天 09:20, 昨天 18:30, 11月20日 15:02. A clock that runs a little ahead reads 刚刚. */
export function momentWords(at: number, now: number): string {
  const ago = now - at
  if (ago < MINUTE) return '刚刚'
  if (ago < HOUR) return `${Math.floor(ago / MINUTE)} 分钟前`
  return `${NEAR_DAYS[daysUntil(at, now)] ?? dateOf(at, now)} ${clockOf(at)}`
}

/** How long something has waited: 刚刚, 5 分钟前, 3 小时前, 2 天前. */
export function ageWords(since: number, now: number): string {
  const ago = now - since
  if (ago < MINUTE) return '刚刚'
  if (ago < HOUR) return `${Math.floor(ago / MINUTE)} 分钟前`
  return ago < DAY ? `${Math.floor(ago / HOUR)} 小时前` : `${Math.floor(ago / DAY)} 天前`
}

/** A moment below the name of its day: 刚刚, 5 分钟前, 09:20. */
export const timeWords = (at: number, now: number): string => (now - at < HOUR ? momentWords(at, now) : clockOf(at))

/** From when to when: 明天 周六 上午 8:30–11:00, 12月5日 周六 下午 5:30–晚上 8:00. */
export function shiftWords(from: number, to: number, now: number): string {
  const near = NEAR_DAYS[daysUntil(from, now)]
  const day = near ? `${near} ${weekdayOf(from)}` : dateWords(from, now)
  const until = dayOf(from) === dayOf(to) ? '' : daysUntil(to, from) === 1 ? '次日' : `${dateOf(to, now)} `
  const later = until || partOfDay(to) !== partOfDay(from) ? `${until}${partOfDay(to)} ` : ''
  return `${day} ${partOfDay(from)} ${hourOf(from)}–${later}${hourOf(to)}`
}

const hoursOf = (at: number): number => new Date(at + SHANGHAI).getUTCHours()

function partOfDay(at: number): string {
  const hour = hoursOf(at)
  return hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上'
}

/** As people say it beside the part of the day: 8:30, 2:00. */
const hourOf = (at: number): string => `${((hoursOf(at) + 11) % 12) + 1}${clockOf(at).slice(2)}`

/** When something is due: 今天 18:00 前, 明天, 11月25日 周三; once it has passed: 已超时 2 天. */
export function dueWords(dueAt: number, now: number): string {
  if (dueAt <= now) return `已超时${lateBy(now - dueAt)}`
  return daysUntil(dueAt, now) === 0 ? `今天 ${clockOf(dueAt)} 前` : dayWords(dueAt, now)
}

/** Beside a date that may still be put off: 11月25日 周三（暂定）. */
export const provisionally = (date: string, provisional = false): string => (provisional ? `${date}（暂定）` : date)

function lateBy(span: number): string {
  if (span < HOUR) return '不到 1 小时'
  return span < DAY ? ` ${Math.floor(span / HOUR)} 小时` : ` ${Math.floor(span / DAY)} 天`
}

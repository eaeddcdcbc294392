import type { SeriesView, TaskSummary } from 'types/task-views'
import { TASK_STATE_NAMES } from 'types/words/tasks'
import type { Tone } from '@/ui/tones'

/** How volunteer tasks read on screen. */

/** How a task stands for whoever looks: their own place first, else what there is to have. */
export function standingWords({
  mine,
  state,
  free,
  waiting,
}: Pick<TaskSummary, 'mine' | 'state' | 'free' | 'waiting'>): { text: string; tone: Tone } {
  const isComing = state === 'open' || state === 'underWay'
  if (isComing && mine === 'offered') return { text: '有名额，等您回复', tone: 'wait' }
  if (isComing && mine === 'waiting') return { text: '您在排队', tone: 'wait' }
  if (isComing && mine === 'claimed') return { text: '您已认领', tone: 'good' }
  if (state !== 'open') return { text: TASK_STATE_NAMES[state], tone: state === 'underWay' ? 'active' : 'quiet' }
  if (free > 0) return { text: `还要 ${free} 人`, tone: 'active' }
  return { text: waiting > 0 ? `已满，${waiting} 人排队` : '已满，可排队', tone: 'quiet' }
}

/** How many people a task still needs so that it can take place. */
export const missingWords = (missing: number): string => `人手不够，差 ${missing} 人`

/** Whole minutes as people say them: 45 分钟, 2 小时, 2 小时 5 分钟. */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${Math.abs(rest)} 分钟`
}

/** What a correction adds to the ledger: 会加一笔 +30 分钟. */
export const differenceWords = (minutes: number): string =>
  minutes === 0 ? '和现在一样，不用更正' : `会加一笔 ${minutes > 0 ? '+' : '−'}${minutesWords(Math.abs(minutes))}`

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** 每周一 08:30–10:00，法定节假日除外，到 2026-12-28。 */
export function repeatWords({ first, from, to, onHolidays, until }: SeriesView): string {
  const weekday = WEEKDAYS[new Date(first).getUTCDay()]
  const last = until ? `，到 ${until}` : ''
  return `每${weekday} ${from}–${to}，${onHolidays ? '节假日照常' : '法定节假日除外'}${last}`
}

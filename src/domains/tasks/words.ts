import type { SeriesView, TaskSummary, TaskView } from 'types/task-views'
import { CLAIM_STATE_NAMES, TASK_STATE_NAMES } from 'types/words/tasks'
import type { Tone } from '@/ui/tones'

/** How volunteer tasks read on screen. */

type Person = Pick<
  NonNullable<TaskView['people']>[number],
  'state' | 'guest' | 'despite' | 'unfit' | 'standIn' | 'coming'
>

/** How a task stands for whoever looks: their own place first, else what there is to have. */
export function standingWords({
  mine,
  state,
  free,
  waiting,
}: Pick<TaskSummary, 'mine' | 'state' | 'free' | 'waiting'>): { text: string; tone: Tone } {
  const isComing = state === 'open' || state === 'underWay'
  if (isComing && mine === 'offered') return { text: '有名额，等您回复', tone: 'wait' }
  // Free for all, because it is too late for an offer.
  if (isComing && mine === 'waiting' && free > 0) return { text: '有名额，先到先得', tone: 'wait' }
  if (isComing && mine === 'waiting') return { text: '您在排队', tone: 'wait' }
  if (isComing && mine === 'claimed') return { text: '您已认领', tone: 'good' }
  if (state !== 'open') return { text: TASK_STATE_NAMES[state], tone: state === 'underWay' ? 'active' : 'quiet' }
  if (free > 0) return { text: `还要 ${free} 人`, tone: 'active' }
  return { text: waiting > 0 ? `已满，${waiting} 人排队` : '已满，可排队', tone: 'quiet' }
}

/** What whoever leads a task has to know of somebody in it, beside how their place stands. */
export function personWords({ state, guest, despite, unfit, standIn, coming }: Person): string | undefined {
  const isTaken = state === 'claimed'
  const words = [
    isTaken && standIn && '在找人替班',
    isTaken && coming && '说好会来',
    unfit && `现在不合要求：${unfit}`,
    guest && '没有手机，请打电话',
    despite && `时间冲突，已同意：${despite}`,
  ]
  return words.filter(Boolean).join('。') || undefined
}

/** How somebody's own place was counted; null while it is not. Nobody is thanked for not having come. */
export function countedWords({ minutes, myPlace }: Pick<TaskView, 'minutes' | 'myPlace'>) {
  if (minutes === null || !myPlace) return null
  const { state } = myPlace
  return state === 'absent' || state === 'excused'
    ? {
        title: `这次记的是“${CLAIM_STATE_NAMES[state]}”`,
        text: '记错了的话，请告诉队长或居委会。',
        tone: 'quiet' as const,
      }
    : { title: `谢谢您，这次记了 ${minutesWords(minutes)}`, text: undefined, tone: 'good' as const }
}

/** How many there are places for, and as long as any can be had, how many are left. */
export function placesWords({
  state,
  places,
  free,
  waiting,
}: Pick<TaskSummary, 'state' | 'places' | 'free' | 'waiting'>) {
  if (state !== 'draft' && state !== 'open' && state !== 'underWay') return `${places} 人`
  const queue = waiting > 0 ? `，${waiting} 人排队` : ''
  return `${places} 人，${free > 0 ? `还剩 ${free} 个名额` : '已满'}${queue}`
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

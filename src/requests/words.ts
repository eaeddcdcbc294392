import type { EntryView, RequestSummary, RequestView } from 'types/requests'
import {
  REQUEST_ACTION_NAMES,
  REQUEST_STEP_NAMES,
  type RequestAction,
  type RequestCategory,
  type RequestState,
  type RequestStep,
} from 'types/words/requests'
import { dueWords } from '@/time/words'
import type { IconName } from '@/ui/icon'
import type { Tone } from '@/ui/tones'

/** How a request reads and looks on screen, beyond the names in types/words. */

export const STATE_TONES: Record<RequestState, Tone> = {
  submitted: 'wait',
  accepted: 'active',
  declined: 'quiet',
  inHand: 'active',
  answered: 'wait',
  settled: 'good',
  reopened: 'bad',
  withdrawn: 'quiet',
}

export const STEP_TONES: Record<RequestStep, Tone> = {
  submit: 'wait',
  accept: 'active',
  decline: 'quiet',
  dispatch: 'active',
  start: 'active',
  note: 'active',
  answer: 'good',
  settle: 'good',
  reopen: 'bad',
  withdraw: 'quiet',
  climb: 'bad',
}

export const CATEGORY_ICONS: Record<RequestCategory, IconName> = {
  facilities: 'tools',
  sanitation: 'leaf',
  safety: 'shield',
  parking: 'car',
  property: 'building',
  neighbours: 'people',
  care: 'heart',
  suggestion: 'bulb',
  other: 'chat',
}

/** The beginning of what somebody wrote, on one line of a list. */
export function excerpt(text: string, length = 36): string {
  const characters = Array.from(text.replace(/\s+/g, ' '))
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}

type Standing = Pick<RequestSummary, 'state' | 'ownerLabel' | 'dueAt'>

const deadline = ({ dueAt }: Standing, now: number) =>
  dueAt <= now ? dueWords(dueAt, now) : `期限 ${dueWords(dueAt, now)}`

/** Who has the word on a request, and by when, in one line. */
export function standingWords(request: Standing, now: number): string {
  const { state, ownerLabel } = request
  switch (state) {
    case 'submitted':
    case 'reopened':
      return `等${ownerLabel}受理，${deadline(request, now)}`
    case 'accepted':
    case 'inHand':
      return `${ownerLabel}办理，${deadline(request, now)}`
    case 'answered':
      return `${ownerLabel}已答复，等居民确认`
    default:
      return `${ownerLabel}经办`
  }
}

interface NextStep {
  tone: Tone
  title: string
  text: string
}

/** What happens next with a request, for whoever opens it. */
export function nextStep(request: Standing & Pick<RequestView, 'mine'>, now: number): NextStep {
  const { state, ownerLabel, mine, dueAt } = request
  const late = dueAt <= now
  const tone = late ? 'bad' : STATE_TONES[state]
  const then = late ? '系统会提醒上一级负责人。' : '到期没有办，系统会提醒上一级负责人。'
  const text = `${deadline(request, now)}。${then}`
  switch (state) {
    case 'submitted':
      return { tone, title: `等${ownerLabel}受理`, text }
    case 'reopened':
      return { tone, title: `居民说没有解决，等${ownerLabel}重新办理`, text }
    case 'accepted':
      return { tone, title: `已受理，由${ownerLabel}办理`, text }
    case 'inHand':
      return { tone, title: `${ownerLabel}正在办理`, text }
    case 'answered':
      return mine
        ? { tone: 'wait', title: '请您确认：解决了吗？', text: '解决了，请打个分；没有解决，可以退回重办。' }
        : { tone: 'wait', title: '等居民确认', text: '已经答复，是否解决由居民说了算。' }
    case 'declined':
      return {
        tone: 'quiet',
        title: '没有受理',
        text: mine ? '原因写在下面。您不认可，可以点“没有解决”，请居委会再看。' : '原因写在下面。',
      }
    case 'settled':
      return { tone: 'good', title: '居民确认已解决', text: `由${ownerLabel}办结。` }
    case 'withdrawn':
      return { tone: 'quiet', title: '已撤回', text: '居民撤回了这件诉求，不再办理。' }
  }
}

/** What happened at a step, in a few words: 已派单给物业公司 · 东苑. */
export const entryTitle = ({ step, owner }: Pick<EntryView, 'step' | 'owner'>): string =>
  owner ? `${REQUEST_STEP_NAMES[step]}给${owner}` : REQUEST_STEP_NAMES[step]

/** Has the office given it to somebody since it last came in? */
export function wasDispatched(timeline: readonly Pick<EntryView, 'step'>[]): boolean {
  const turns = timeline.filter(({ step }) => step === 'dispatch' || step === 'reopen')
  return turns[turns.length - 1]?.step === 'dispatch'
}

/** How an action reads on its button: giving it to somebody else is called by its own name. */
export const actionName = (action: RequestAction, { timeline }: Pick<RequestView, 'timeline'>): string =>
  action === 'dispatch' && wasDispatched(timeline) ? '改派' : REQUEST_ACTION_NAMES[action]

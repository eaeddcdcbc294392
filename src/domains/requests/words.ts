import type { EntryView, RequestSummary, RequestView } from 'types/requests'
import {
  FILED_STEP_NAMES,
  HANDED_NAMES,
  REQUEST_ACTION_NAMES,
  REQUEST_STEP_NAMES,
  type RequestAction,
  type RequestCategory,
  type RequestState,
  type RequestStep,
  wasDispatched,
} from 'types/words/requests'
import type { StepLook } from '@/screen/story'
import { dayOf, dueWords, provisionally } from '@/time/words'
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

/** The mood and the sign of a step on the timeline. */
export const STEP_LOOKS: Record<RequestStep, StepLook> = {
  submit: { tone: 'wait', icon: 'chat' },
  accept: { tone: 'active', icon: 'check' },
  decline: { tone: 'quiet', icon: 'minus' },
  dispatch: { tone: 'active', icon: 'arrow' },
  start: { tone: 'active', icon: 'tools' },
  note: { tone: 'active', icon: 'edit' },
  answer: { tone: 'good', icon: 'chat' },
  settle: { tone: 'good', icon: 'check' },
  reopen: { tone: 'bad', icon: 'return' },
  withdraw: { tone: 'quiet', icon: 'minus' },
  takeOver: { tone: 'good', icon: 'person' },
  disown: { tone: 'quiet', icon: 'person' },
  handOn: { tone: 'active', icon: 'arrow' },
  handBack: { tone: 'wait', icon: 'return' },
  hear: { tone: 'active', icon: 'bell' },
  postpone: { tone: 'quiet', icon: 'calendar' },
  climb: { tone: 'bad', icon: 'bell' },
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

const CLOSED: readonly RequestState[] = ['settled', 'declined', 'withdrawn']

type Standing = Pick<RequestSummary, 'state' | 'ownerLabel' | 'dueAt' | 'provisional'>

const deadline = ({ dueAt, provisional }: Standing, now: number) =>
  dueAt <= now ? dueWords(dueAt, now) : `期限 ${provisionally(dueWords(dueAt, now), provisional)}`

/** Why a date is not certain yet. */
const provisionalWords = ({ dueAt, provisional }: Standing, now: number): string =>
  provisional && dueAt > now ? `${dayOf(dueAt).slice(0, 4)} 年的放假安排还没有公布，公布后可能顺延。` : ''

/**
 * Whose turn it is, and by when, in one line.
 * @param mine whether its reporter reads it
 */
export function turnWords(request: Standing, now: number, mine: boolean): string {
  const { state, ownerLabel } = request
  if (state === 'answered') return `${ownerLabel}已答复，${mine ? '请您确认' : '等居民确认'}`
  return CLOSED.includes(state) ? ownerLabel : `${ownerLabel}，${deadline(request, now)}`
}

interface NextStep {
  tone: Tone
  title: string
  text: string
}

/** What happens next with a request, for whoever opens it. */
export function nextStep(
  request: Standing & Pick<RequestView, 'mine' | 'timeline' | 'behalf' | 'handedOn'> & { held?: boolean },
  now: number,
): NextStep {
  const { state, ownerLabel, mine, dueAt, timeline, held, handedOn } = request
  const by = `${deadline(request, now)}。${provisionalWords(request, now)}`
  const late = dueAt <= now
  const tone = late ? 'bad' : STATE_TONES[state]
  const text = `${by}${late ? '系统会提醒上一级负责人。' : '到期没有办，系统会提醒上一级负责人。'}`
  if (held && !CLOSED.includes(state)) {
    return { tone, title: `等 ${ownerLabel} 审核内容`, text: `${by}${heldWords(mine)}` }
  }
  switch (state) {
    case 'submitted':
      return { tone, title: `等 ${ownerLabel} 受理`, text }
    case 'reopened':
      return { tone, title: `${mine ? '您' : '居民'}说没有解决，等 ${ownerLabel} 重新办理`, text }
    case 'accepted':
      return { tone, title: `由 ${ownerLabel} 办理`, text }
    case 'inHand':
      if (handedOn) return { tone, title: `已转到${HANDED_NAMES[handedOn.kind]}：${handedOn.title}`, text }
      return { tone, title: `${ownerLabel} 正在办理`, text }
    case 'answered': {
      const title = mine ? '请您确认：解决了吗？' : '等居民确认是否解决'
      const answer = `${ownerLabel} 答复：${lastWords(timeline, 'answer')}`
      const asking = speaksForResident(request) ? '\n居民还没有加入。请代登记的人问过居民，再代填。' : ''
      return { tone: 'wait', title, text: `${answer}${asking}` }
    }
    case 'declined': {
      const appeal = mine ? '\n您不认可，可以点“没有解决”，请居委会再看。' : ''
      return { tone: 'quiet', title: '没有受理', text: `原因：${lastWords(timeline, 'decline')}${appeal}` }
    }
    case 'settled':
      return { tone: 'good', title: mine ? '您已确认解决' : '居民确认已解决', text: `由 ${ownerLabel} 办结。` }
    case 'withdrawn':
      return { tone: 'quiet', title: mine ? '您已撤回' : '居民已撤回', text: '这件诉求不再办理。' }
  }
}

/** Why nobody else reads a request yet, for whoever does. */
const heldWords = (mine: boolean): string =>
  mine
    ? '系统未能判断这段文字。居委会审核、受理以后，其他人才看得到。'
    : '系统未能判断这段文字，请您审核。受理或派单以后，楼栋长等其他人才看得到；不合适的，请选“不予受理”。'

/** What was said when a step was last taken. */
function lastWords(timeline: readonly Pick<EntryView, 'step' | 'text'>[], step: RequestStep): string {
  const said = timeline.filter((entry) => entry.step === step)
  return said[said.length - 1]?.text ?? ''
}

/** What happened at a step, in a few words: 已派单给物业公司 · 东苑; 代填：居民认为已解决. */
export const entryTitle = ({ step, owner, behalf }: Pick<EntryView, 'step' | 'owner' | 'behalf'>): string => {
  const name = (behalf && FILED_STEP_NAMES[step]) ?? REQUEST_STEP_NAMES[step]
  return owner ? `${name}给${owner}` : name
}

/** What is the resident's to say. */
const RESIDENTS: readonly RequestAction[] = ['settle', 'reopen', 'withdraw']

/** Whoever reads it enters the word of a resident who is not here yet. */
export const speaksForResident = ({ mine, behalf }: Pick<RequestView, 'mine' | 'behalf'>): boolean =>
  !mine && behalf?.awaited === true

/**
 * How an action reads on its button: giving it to somebody else is called by its own name, and so is entering the word of
 * another.
 */
export const actionName = (
  action: RequestAction,
  request: Pick<RequestView, 'timeline' | 'mine' | 'behalf'>,
): string => {
  if (action === 'dispatch' && wasDispatched(request.timeline)) return '改派'
  const name = REQUEST_ACTION_NAMES[action]
  return RESIDENTS.includes(action) && speaksForResident(request) ? `代填：${name}` : name
}

import { ACTION_STEP_NAMES } from 'types/words/meeting-actions'
import { ACTION_STATE_NAMES, type ActionState, type ActionStep, type Outcome } from 'types/words/roundtables'
import type { StepLook } from '@/screen/story'
import type { Tone } from '@/ui/tones'

/** How actions, and what came of items, look and read on screen. */

export const ACTION_TONES: Record<ActionState, Tone> = {
  open: 'wait',
  inHand: 'active',
  reported: 'wait',
  done: 'good',
  dropped: 'quiet',
}

/** '超期' says more than the state of what is overdue. */
export const standingOf = ({
  state,
  overdue,
}: {
  state: ActionState
  overdue: boolean
}): { tone: Tone; words: string } =>
  overdue ? { tone: 'bad', words: '已超期' } : { tone: ACTION_TONES[state], words: ACTION_STATE_NAMES[state] }

export const STEP_LOOKS: Record<ActionStep, StepLook> = {
  create: { tone: 'active', icon: 'people' },
  start: { tone: 'active', icon: 'arrow' },
  report: { tone: 'wait', icon: 'check' },
  accept: { tone: 'good', icon: 'check' },
  acceptSilently: { tone: 'quiet', icon: 'clock' },
  sendBack: { tone: 'bad', icon: 'return' },
  askHandOver: { tone: 'wait', icon: 'people' },
  takeHandOver: { tone: 'active', icon: 'person' },
  declineHandOver: { tone: 'quiet', icon: 'minus' },
  passToChair: { tone: 'wait', icon: 'person' },
  passToHolder: { tone: 'wait', icon: 'person' },
  newChair: { tone: 'wait', icon: 'person' },
  apply: { tone: 'active', icon: 'forward' },
  answered: { tone: 'active', icon: 'chat' },
  newVersion: { tone: 'active', icon: 'edit' },
  link: { tone: 'active', icon: 'heart' },
  unlink: { tone: 'wait', icon: 'return' },
  drop: { tone: 'quiet', icon: 'close' },
  climb: { tone: 'bad', icon: 'bell' },
}

export const stepTitle = ({ step }: { step: ActionStep }): string => ACTION_STEP_NAMES[step]

export const OUTCOME_TONES: Record<Outcome, Tone> = {
  agreed: 'good',
  advice: 'good',
  referred: 'active',
  noAgreement: 'quiet',
  postponed: 'wait',
  withdrawn: 'quiet',
}

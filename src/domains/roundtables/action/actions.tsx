import type { ActionView } from 'types/action-inputs'
import { ACTION_DEED_NAMES, ACTION_REPORT_LENGTH, type ActionDeed } from 'types/words/meeting-actions'
import { WordSheet } from '@/screen/word-sheet'
import { Deeds } from '../parts/deeds'
import { ApplySheet } from './apply-sheet'
import { OfferSheet } from './offer-sheet'
import type { Acting } from './use-acting'

const ORDER = {
  next: ['takeHandOver', 'acceptReport', 'reportAction', 'enterAnswer'],
  otherAnswer: { takeHandOver: 'declineHandOver', acceptReport: 'sendBack', reportAction: 'startAction' },
} as const satisfies { next: ActionDeed[]; otherAnswer: Partial<Record<ActionDeed, ActionDeed>> }

interface ActionsProps {
  action: ActionView
  acting: Acting
}

/** What carries it out is said beside it on the page (`more.tsx`). */
const onPage = (deeds: readonly ActionDeed[]) => deeds.filter((deed) => deed !== 'linkRequest')

/** What one may do with it, and what stands open over its page. */
export const Actions = ({ action, acting }: ActionsProps) => (
  <Deeds
    deeds={onPage(action.deeds)}
    order={ORDER}
    names={ACTION_DEED_NAMES}
    acting={acting}
    onTake={(deed) => void acting.take(deed, action)}
  >
    <Sheets action={action} acting={acting} />
  </Deeds>
)

function Sheets({ action, acting: { opened, close, deeds } }: ActionsProps) {
  const { id, version: seen } = action
  if (opened === null || opened === 'more' || opened === 'linkTask' || !action.deeds.includes(opened)) return null
  const same = { limit: ACTION_REPORT_LENGTH, inputOf: (text: string) => ({ id, seen, text }), onClose: close }
  switch (opened) {
    case 'acceptReport':
      return (
        <WordSheet
          {...same}
          optional
          title='确认已落实'
          action='确认'
          label='想说的话'
          phrases={['到现场看过了，办好了']}
          deed={deeds.acceptReport}
          done='已确认'
        />
      )
    case 'sendBack':
      return (
        <WordSheet
          {...same}
          title='退回再办'
          action='退回'
          label='还差什么'
          phrases={['现场还没有办好', '请补一张照片']}
          deed={deeds.sendBack}
          done='已退回'
        />
      )
    case 'declineHandOver':
      return (
        <WordSheet
          {...same}
          title='不接这件事'
          action='告诉对方'
          label='为什么'
          phrases={['不在我们的职责里', '这段时间没有人手']}
          deed={deeds.declineHandOver}
          done='已告诉对方'
        />
      )
    case 'enterAnswer':
      return (
        <WordSheet
          {...same}
          title='登记部门答复'
          action='登记'
          label='部门怎么答复的'
          deed={deeds.enterAnswer}
          done='已登记'
        />
      )
    case 'offerAction':
      return <OfferSheet action={action} deed={deeds.offerAction} onClose={close} />
    case 'applyFor':
      return <ApplySheet action={action} deed={deeds.applyFor} onClose={close} />
    default:
      return null
  }
}

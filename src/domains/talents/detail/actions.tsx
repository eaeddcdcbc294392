import type { TalentView } from 'types/talents'
import { TALENT_WORDS_LENGTH, type TalentAction } from 'types/words/talents'
import { ActionBar, MoreActions } from '@/screen/actions/action-bar'
import { layOutActions } from '@/screen/actions/layout'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { DateSheet } from './date-sheet'
import type { Acting } from './use-acting'

const ORDER = {
  next: ['confirm', 'hold', 'date'],
  otherAnswer: { confirm: 'otherTime', date: 'decline' },
} as const satisfies { next: TalentAction[]; otherAnswer: Partial<Record<TalentAction, TalentAction>> }

const NAMES: Record<TalentAction, string> = {
  confirm: '我能来',
  otherTime: '换个时间',
  withdraw: '撤回报名',
  date: '定时间',
  hold: '办过了，道谢',
  decline: '没有安排',
}

interface ActionsProps {
  talent: TalentView
  acting: Acting
}

/** What one may do with it, and what stands open over its page. */
export function Actions({ talent, acting }: ActionsProps) {
  const layout = layOutActions(talent.actions, ORDER)
  const button = (action: TalentAction, look: 'main' | 'plain') => (
    <Button
      look={action === 'withdraw' ? 'danger' : look}
      busy={acting.busy[action]}
      onPress={() => void acting.take(action, talent)}
    >
      {action === 'date' && talent.at !== null ? '改时间' : NAMES[action]}
    </Button>
  )
  return (
    <>
      <ActionBar layout={layout} button={button} onMore={acting.showMore} />
      {acting.opened === 'more' && <MoreActions layout={layout} button={button} onClose={acting.close} />}
      <Sheets talent={talent} acting={acting} />
    </>
  )
}

function Sheets({ talent, acting: { opened, close, deeds } }: ActionsProps) {
  const { id, version: seen, actions } = talent
  if (opened === null || opened === 'more' || !actions.includes(opened)) return null
  const same = { limit: TALENT_WORDS_LENGTH, inputOf: (text: string) => ({ id, seen, text }), onClose: close }
  switch (opened) {
    case 'date':
      return <DateSheet talent={talent} deed={deeds.date} onClose={close} />
    case 'otherTime':
      return (
        <WordSheet
          {...same}
          title='换个时间'
          action='告诉居委会'
          label='什么时候方便'
          deed={deeds.otherTime}
          done='已告诉居委会'
        />
      )
    case 'decline':
      return (
        <WordSheet
          {...same}
          title='这次没有安排'
          action='告诉对方'
          label='为什么'
          phrases={['近期已有同样的内容，下次再请您', '暂时没有合适的场地']}
          deed={deeds.decline}
          done='已告诉对方'
        />
      )
    case 'hold':
      return (
        <WordSheet
          {...same}
          optional
          title='办过了，道谢'
          action='道谢'
          label='感谢的话'
          phrases={['谢谢您，邻居们都说好！']}
          deed={deeds.hold}
          done='已道谢'
        />
      )
  }
}

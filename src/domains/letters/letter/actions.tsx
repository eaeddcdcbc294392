import type { LetterView } from 'types/letters'
import { ANSWER_LENGTH, LETTER_WORDS_LENGTH, type LetterAction, OBJECTION_LENGTH } from 'types/words/letters'
import { ActionBar, MoreActions } from '@/screen/actions/action-bar'
import { layOutActions } from '@/screen/actions/layout'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { CorrectSheet } from './correct-sheet'
import type { Acting } from './use-acting'

const ORDER = {
  next: ['consent', 'show', 'write', 'correct', 'acknowledge', 'answer', 'draftAnew'],
  otherAnswer: { consent: 'object', acknowledge: 'answer' },
} as const satisfies { next: LetterAction[]; otherAnswer: Partial<Record<LetterAction, LetterAction>> }

const NAMES: Record<LetterAction, string> = {
  write: '写评语',
  show: '请本人过目',
  consent: '同意寄给单位',
  decline: '不寄给单位',
  object: '有不对的地方',
  correct: '答复并修改',
  acknowledge: '确认收到',
  answer: '回信',
  withdraw: '撤回这封信',
  draftAnew: '另写一封',
}

interface ActionsProps {
  letter: LetterView
  acting: Acting
}

/** What one may do with a letter, and what stands open over its page. */
export function Actions({ letter, acting }: ActionsProps) {
  const layout = layOutActions(letter.actions, ORDER)
  const button = (action: LetterAction, look: 'main' | 'plain') => (
    <Button
      look={action === 'withdraw' ? 'danger' : look}
      busy={acting.busy[action]}
      onPress={() => void acting.take(action, letter)}
    >
      {action === 'write' && letter.words ? '改评语' : NAMES[action]}
    </Button>
  )
  return (
    <>
      <ActionBar layout={layout} button={button} onMore={acting.showMore} />
      {acting.opened === 'more' && <MoreActions layout={layout} button={button} onClose={acting.close} />}
      <Sheets letter={letter} acting={acting} />
    </>
  )
}

function Sheets({ letter, acting: { opened, close, deeds } }: ActionsProps) {
  const { id, version: seen, actions, words } = letter
  if (opened === null || opened === 'more' || !actions.includes(opened)) return null
  const same = { onClose: close, inputOf: (text: string) => ({ id, seen, text }) }
  switch (opened) {
    case 'write':
      return (
        <WordSheet
          {...same}
          title='写评语'
          action='保存'
          label='评语'
          hint='写做了什么、邻居怎么说，不打分，不评等级。'
          field='words'
          begin={words}
          limit={LETTER_WORDS_LENGTH}
          inputOf={(text) => ({ id, seen, words: text })}
          deed={deeds.write}
          done='已保存'
        />
      )
    case 'object':
      return (
        <WordSheet
          {...same}
          title='有不对的地方'
          action='告诉社区'
          label='哪里不对'
          limit={OBJECTION_LENGTH}
          deed={deeds.object}
          done='已告诉社区，答复后请再看'
        />
      )
    case 'correct':
      return <CorrectSheet letter={letter} deed={deeds.correct} onClose={close} />
    case 'answer':
      return (
        <WordSheet
          {...same}
          title='回信'
          action='寄给社区和本人'
          label='回信'
          limit={ANSWER_LENGTH}
          deed={deeds.answer}
          done='已回信'
        />
      )
    case 'withdraw':
      return (
        <WordSheet
          {...same}
          title='撤回这封信'
          action='撤回'
          label='为什么'
          field='reason'
          limit={OBJECTION_LENGTH}
          inputOf={(text) => ({ id, seen, reason: text })}
          deed={deeds.withdraw}
          done='已撤回'
        />
      )
  }
}

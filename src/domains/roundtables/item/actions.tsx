import type { ItemView } from 'types/item-inputs'
import { ITEM_COMMENT_LENGTH, type ItemAction, ROUNDTABLE_REASON_LENGTH } from 'types/words/roundtables'
import { WordSheet } from '@/screen/word-sheet'
import { Deeds } from '../parts/deeds'
import { MergeSheet } from './merge-sheet'
import type { Acting } from './use-acting'

const ORDER = {
  next: ['accept', 'keep', 'support', 'comment'],
  otherAnswer: { accept: 'decline', support: 'comment' },
} as const satisfies { next: ItemAction[]; otherAnswer: Partial<Record<ItemAction, ItemAction>> }

const NAMES: Record<ItemAction, string> = {
  accept: '采纳',
  decline: '不采纳',
  merge: '并入另一项',
  keep: '保留这项议题',
  withdraw: '撤回议题',
  support: '支持',
  unsupport: '取消支持',
  comment: '留言',
}

interface ActionsProps {
  item: ItemView
  acting: Acting
}

/** What one may do with an item, and what stands open over its page. */
export const Actions = ({ item, acting }: ActionsProps) => (
  <Deeds
    deeds={item.actions}
    order={ORDER}
    names={NAMES}
    danger='withdraw'
    acting={acting}
    onTake={(action) => void acting.take(action, item)}
  >
    <Sheets item={item} acting={acting} />
  </Deeds>
)

function Sheets({ item, acting: { opened, close, deeds } }: ActionsProps) {
  const { id, version: seen, actions } = item
  if (opened === null || opened === 'more' || !actions.includes(opened)) return null
  const reasoned = { limit: ROUNDTABLE_REASON_LENGTH, inputOf: (text: string) => ({ id, seen, text }), onClose: close }
  switch (opened) {
    case 'merge':
      return <MergeSheet item={item} deed={deeds.merge} onClose={close} />
    case 'decline':
      return (
        <WordSheet
          {...reasoned}
          title='不采纳这项议题'
          action='告诉提出的人'
          label='为什么'
          hint='提出的人和反映的居民都看得到'
          phrases={['已经有人在办', '不归社区管，请打 12345']}
          deed={deeds.decline}
          done='已告诉提出的人'
        />
      )
    case 'withdraw':
      return (
        <WordSheet {...reasoned} title='撤回议题' action='撤回' label='为什么' deed={deeds.withdraw} done='已撤回' />
      )
    case 'comment':
      return (
        <WordSheet
          title='留言'
          action='留言'
          label='您的意见'
          hint='邻居们看得到您的姓名和留言'
          limit={ITEM_COMMENT_LENGTH}
          deed={deeds.comment}
          inputOf={(text) => ({ id, text })}
          done='已留言'
          onClose={close}
        />
      )
  }
}

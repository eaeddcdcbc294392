import type { PledgeView } from 'types/pledge-views'
import { NOMINATION_LENGTH, PLEDGE_REASON_LENGTH, type PledgeAction } from 'types/words/pledges'
import { ActionBar, MoreActions } from '@/screen/actions/action-bar'
import { layOutActions } from '@/screen/actions/layout'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { Stack } from '@/ui/stack'
import { ExtendSheet, MoveSheet } from './sheets'
import type { Acting } from './use-acting'

const ORDER = {
  next: ['open', 'done', 'thank'],
  otherAnswer: { done: 'notKept' },
} as const satisfies { next: PledgeAction[]; otherAnswer: Partial<Record<PledgeAction, PledgeAction>> }

const NAMES: Record<PledgeAction, string> = {
  open: '公开承诺',
  change: '修改草稿',
  done: '做成了',
  notKept: '没做成',
  extend: '再延一次',
  move: '换个地方公开',
  withdraw: '撤回',
  thank: '谢谢',
}

interface ActionsProps {
  pledge: PledgeView
  acting: Acting
}

/** What one may do with it, and what stands open over its page. */
export function Actions({ pledge, acting }: ActionsProps) {
  const layout = layOutActions(pledge.actions, ORDER)
  const button = (action: PledgeAction, look: 'main' | 'plain') => (
    <Button
      look={action === 'withdraw' ? 'danger' : look}
      icon={action === 'thank' ? 'heart' : undefined}
      busy={acting.busy[action]}
      onPress={() => void acting.take(action, pledge)}
    >
      {NAMES[action]}
    </Button>
  )
  return (
    <Stack gap={2}>
      {pledge.actions.length > 0 && <ActionBar layout={layout} button={button} onMore={acting.showMore} />}
      {pledge.nominee !== null && (
        <Button look='plain' icon='star' onPress={acting.nominate}>
          推荐为年度优秀
        </Button>
      )}
      {acting.opened === 'more' && <MoreActions layout={layout} button={button} onClose={acting.close} />}
      <Sheets pledge={pledge} acting={acting} />
    </Stack>
  )
}

function Sheets({ pledge, acting: { opened, close, deeds } }: ActionsProps) {
  const { id, version: seen, actions, nominee, name } = pledge
  if (opened === null || opened === 'more') return null
  if (opened === 'nominate') {
    if (nominee === null) return null
    return (
      <WordSheet
        title={`推荐${name}`}
        action='推荐'
        label='推荐的话'
        hint='只有社区党委和居委会看得到，每人每年推荐一次，可以撤回'
        limit={NOMINATION_LENGTH}
        deed={deeds.nominate}
        inputOf={(text) => ({ fileId: nominee, text })}
        done='已推荐'
        onClose={close}
      />
    )
  }
  if (!actions.includes(opened)) return null
  const same = { limit: PLEDGE_REASON_LENGTH, onClose: close }
  switch (opened) {
    case 'extend':
      return <ExtendSheet pledge={pledge} deed={deeds.extend} onClose={close} />
    case 'move':
      return <MoveSheet pledge={pledge} deed={deeds.move} onClose={close} />
    case 'notKept':
      return (
        <WordSheet
          {...same}
          title='没做成'
          action='说好了'
          label='用自己的话说说原因'
          hint='只有您和社区看得到，邻居那里不再显示这一件'
          deed={deeds.notKept}
          inputOf={(text) => ({ id, seen, text })}
          done='已记下'
        />
      )
    case 'withdraw':
      return (
        <WordSheet
          {...same}
          optional
          title='撤回承诺'
          action='撤回'
          label='原因'
          deed={deeds.withdraw}
          inputOf={(text) => ({ id, seen, text })}
          done='已撤回，今年可以另写一件'
        />
      )
  }
}

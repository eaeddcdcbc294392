import type { DutyFileView } from 'types/duty-views'
import { DUTY_REASON_LENGTH } from 'types/words/duty'
import { ActionBar, MoreActions } from '@/screen/actions/action-bar'
import { layOutActions } from '@/screen/actions/layout'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { ExcuseSheet } from './excuse-sheet'
import { RecordSheet } from './record-sheet'
import type { Acting, FileAction } from './use-acting'

const ORDER = {
  next: ['confirm', 'record', 'excuse'],
  otherAnswer: { confirm: 'refuse' },
} as const satisfies { next: FileAction[]; otherAnswer: Partial<Record<FileAction, FileAction>> }

const NAMES: Record<FileAction, string> = {
  confirm: '确认报到',
  refuse: '不通过',
  record: '补记一次',
  excuse: '代为请假',
  transfer: '转接单位或支部',
  leave: '结束档案',
  strike: '撤销',
}

interface ActionsProps {
  file: DutyFileView
  acting: Acting
}

/** What a post over the file may do with it, and what stands open over its page. An entry is struck where it stands. */
export function Actions({ file, acting }: ActionsProps) {
  const layout = layOutActions<FileAction>(
    file.actions.filter((action) => action !== 'strike'),
    ORDER,
  )
  const button = (action: FileAction, look: 'main' | 'plain') => (
    <Button
      look={action === 'leave' ? 'danger' : look}
      busy={acting.busy[action]}
      onPress={() => void acting.take(action)}
    >
      {NAMES[action]}
    </Button>
  )
  return (
    <>
      <ActionBar layout={layout} button={button} onMore={acting.showMore} />
      {acting.opened === 'more' && <MoreActions layout={layout} button={button} onClose={acting.close} />}
      <Sheets file={file} acting={acting} />
    </>
  )
}

function Sheets({ file, acting: { opened, close, deeds, struck } }: ActionsProps) {
  const { id, name, version: seen, actions } = file
  if (opened === null || opened === 'more' || !actions.includes(opened)) return null
  switch (opened) {
    case 'refuse':
      return (
        <WordSheet
          title='这次不通过'
          action='不通过'
          label='为什么'
          hint={`${name}会看到，改好以后可以重新报到`}
          phrases={['没有查到组织关系', '请到所在支部报到']}
          limit={DUTY_REASON_LENGTH}
          deed={deeds.refuse}
          inputOf={(reason) => ({ id, seen, reason })}
          field='reason'
          done='已告诉本人'
          onClose={close}
        />
      )
    case 'record':
      return <RecordSheet file={file} deed={deeds.record} onClose={close} />
    case 'excuse':
      return <ExcuseSheet file={file} deed={deeds.excuse} onClose={close} />
    case 'strike':
      return (
        struck && (
          <WordSheet
            title={`撤销“${struck.label}”？`}
            action='撤销'
            label='为什么'
            hint={`${name}会看到`}
            phrases={['记错了人', '重复记了一次']}
            limit={DUTY_REASON_LENGTH}
            deed={deeds.strike}
            inputOf={(reason) => ({ id: struck.id, entryId: struck.entryId, reason })}
            field='reason'
            done='已撤销'
            onClose={close}
          />
        )
      )
    default:
      return null
  }
}

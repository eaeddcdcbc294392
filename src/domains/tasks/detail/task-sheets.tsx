import type { TaskView } from 'types/task-views'
import { NOTE_LENGTH, THANKS_LENGTH } from 'types/words/tasks'
import { WordSheet } from '@/screen/word-sheet'
import { CodeSheet } from './code-sheet'
import { MoveSheet } from './move-sheet'
import { PlacesSheet } from './places-sheet'
import type { Acting } from './use-acting'

/** What stands open over the page. What cannot be done any more stands open no longer. */
export function TaskSheets({ task, acting: { opened, close, deeds } }: { task: TaskView; acting: Acting }) {
  const { id, actions } = task
  if (opened === null || opened === 'more' || !actions.includes(opened)) return null
  switch (opened) {
    case 'withdraw':
      return (
        <WordSheet
          title='离开始不到 3 小时了'
          action='退出'
          label='为什么来不了'
          hint='会告诉带队的人。也可以返回，先找人替班'
          limit={NOTE_LENGTH}
          deed={deeds.withdraw}
          inputOf={(reason) => ({ id, reason })}
          field='reason'
          done='已退出'
          onClose={close}
        />
      )
    case 'cancel':
      return (
        <WordSheet
          title='取消这项任务？'
          action='取消任务'
          label='为什么取消'
          hint='会告诉认领和排队的每一个人'
          phrases={['因天气原因取消', '人数不够，改天再办']}
          limit={NOTE_LENGTH}
          deed={deeds.cancel}
          inputOf={(reason) => ({ id, reason })}
          field='reason'
          done='已取消，已通知大家'
          onClose={close}
        />
      )
    case 'thank':
      return (
        <WordSheet
          title='说声谢谢'
          action='送出'
          label='感谢的话'
          hint='只有做这件事的人看得到'
          phrases={['谢谢你们，辛苦了！', '帮了我大忙，谢谢！']}
          limit={THANKS_LENGTH}
          deed={deeds.thank}
          inputOf={(text) => ({ id, text })}
          done='已送出'
          onClose={close}
        />
      )
    case 'checkIn':
      return <CodeSheet id={id} title='签到' done='已签到' deed={deeds.checkIn} onClose={close} />
    case 'checkOut':
      return <CodeSheet id={id} title='签退' done='已签退，谢谢您' deed={deeds.checkOut} onClose={close} />
    case 'setPlaces':
      return <PlacesSheet task={task} deed={deeds.setPlaces} onClose={close} />
    case 'move':
      return <MoveSheet task={task} deed={deeds.move} onClose={close} />
  }
}

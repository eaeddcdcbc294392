import { useState } from 'react'
import type { HandOnInput } from 'types/request-inputs'
import type { RequestView } from 'types/request-views'
import { latestDueDay, TEXT_LENGTH } from 'types/words/requests'
import {
  ITEM_QUESTION_LENGTH,
  ITEM_TITLE_LENGTH,
  MATTER_CATEGORIES,
  MATTER_CATEGORY_NAMES,
} from 'types/words/roundtables'
import type { DeedOf } from '@/screen/use-deed'
import { closingOf, dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { type Owners, OwnersChoice } from '../parts/owners-choice'
import { TaskChoice } from '../parts/task-choice'
import { useOpenItems } from '../queries'
import { beginningOf, whichItem } from './hand-on-words'

interface HandOnSheetProps {
  request: RequestView
  /** Where it may go: one of both may be switched off. */
  offered: readonly Where[]
  deed: DeedOf<HandOnInput>
  onClose: () => void
}

const WHERE = [
  { value: 'table', label: '圆桌会议' },
  { value: 'task', label: '已有的志愿任务' },
] as const
type Where = (typeof WHERE)[number]['value']

/** So many days are given unless another day is chosen. */
const USUAL_DAYS = 30
const DAY = 24 * 3_600_000
const NEW = 'new'
const OLD = 'old'
const NEW_OR_OLD = [
  { value: NEW, label: '新提一项' },
  { value: OLD, label: '并入已有的议题' },
]

const categories = MATTER_CATEGORIES.map((value) => ({ value, label: MATTER_CATEGORY_NAMES[value] }))

/** A new item, filled in, one that is there, or a task: two presses where nothing has to be changed. */
export function HandOnSheet({ request, offered, deed: { run, busy, fields }, onClose }: HandOnSheetProps) {
  const { id, version: seen } = request
  const [item, setItem] = useState<Begun>(() => beginningOf(request))
  const [where, setWhere] = useState(offered[0] ?? 'table')
  const [into, setInto] = useState(NEW)
  const [taskId, setTaskId] = useState<string | null>(null)
  const [missing, setMissing] = useState<string>()
  const [day, setDay] = useState(dayOf(Date.now() + USUAL_DAYS * DAY))
  const [text, setText] = useState('')
  const send = async () => {
    const fault =
      where === 'task' && !taskId ? '请选择一项任务' : where === 'table' && !into ? '请选择一项议题' : undefined
    setMissing(fault)
    if (fault) return
    const to = where === 'table' ? toTable(into, item) : taskId ? ({ kind: 'task', id: taskId } as const) : null
    if (!to || !(await run({ id, seen, to, dueAt: closingOf(day), text }))) return
    toast(where === 'table' ? '已提到圆桌会议' : '已转给志愿任务')
    onClose()
  }
  return (
    <Sheet
      title={where === 'table' ? '提到下次圆桌会议' : '转给志愿任务'}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void send()}>
          提交
        </Button>
      }
    >
      <Stack gap={4}>
        {offered.length > 1 && (
          <Choice look='chips' label='转到哪里' options={WHERE} value={where} onChange={setWhere} />
        )}
        {where === 'table' ? (
          <ItemFields
            fields={missing ? { ...fields, 'to.id': missing } : fields}
            into={into}
            onInto={setInto}
            item={item}
            onItem={setItem}
          />
        ) : (
          <TaskChoice
            origin={{ kind: 'request', id }}
            error={missing ?? fields['to.id']}
            value={taskId}
            onChange={setTaskId}
          />
        )}
        <DatePicker
          label='什么时候给居民回音'
          hint='当天 18:00 前'
          error={fields.dueAt}
          earliest={dayOf(Date.now())}
          latest={latestDueDay(dayOf(Date.now()))}
          value={day}
          onChange={setDay}
        />
        <TextField
          optional
          multiline
          label='说明'
          hint='居民看得到'
          limit={TEXT_LENGTH}
          error={fields.text}
          value={text}
          onChange={setText}
        />
        <Note>
          {where === 'table' ? '提交后等主持人答复。' : '任务计了时长，就按带队的人写的答复居民。'}
          反映的居民会收到消息：转到哪里、什么时候有回音。
        </Note>
      </Stack>
    </Sheet>
  )
}

type Begun = ReturnType<typeof beginningOf> & Owners

const withoutOwners = ({ ownersDecide: _, ownersMatter: __, ...item }: Begun): Begun => item

const toTable = (into: string, item: Begun) =>
  into === NEW ? ({ kind: 'newItem', ...item } as const) : ({ kind: 'agendaItem', id: into } as const)

interface ItemFieldsProps {
  fields: Record<string, string>
  /** The id of an item that is there, NEW, or nothing as long as none is chosen. */
  into: string
  onInto: (into: string) => void
  item: Begun
  onItem: (item: Begun) => void
}

/** To which item of the roundtable, and how a new one reads. */
function ItemFields({ fields, into, onInto, item, onItem }: ItemFieldsProps) {
  const items = useOpenItems().data?.items ?? []
  return (
    <>
      {items.length > 0 && (
        <Choice
          look='chips'
          label='新提还是并入'
          options={NEW_OR_OLD}
          value={into === NEW ? NEW : OLD}
          onChange={(chosen) => onInto(chosen === NEW ? NEW : '')}
        />
      )}
      {into !== NEW && (
        <Field label='哪一项议题' error={fields['to.id']}>
          <Choice
            label='哪一项议题'
            options={items.map((one) => ({ value: one.id, label: one.title, hint: whichItem(one, Date.now()) }))}
            value={into}
            onChange={onInto}
          />
        </Field>
      )}
      {into === NEW && (
        <>
          <TextField
            label='议题'
            hint='邻居们看得到，不写是谁家的事'
            error={fields['to.title'] ?? fields.to}
            limit={ITEM_TITLE_LENGTH}
            value={item.title}
            onChange={(title) => onItem({ ...item, title })}
          />
          <TextField
            multiline
            label='请会议决定什么'
            error={fields['to.question']}
            limit={ITEM_QUESTION_LENGTH}
            value={item.question}
            onChange={(question) => onItem({ ...item, question })}
          />
          <Field label='类别' error={fields['to.category']}>
            <Choice
              look='chips'
              label='类别'
              options={categories}
              value={item.category}
              onChange={(category) => onItem({ ...item, category })}
            />
          </Field>
          <OwnersChoice
            error={fields['to.ownersMatter']}
            value={item}
            onChange={(owners) => onItem({ ...withoutOwners(item), ...owners })}
          />
        </>
      )}
    </>
  )
}

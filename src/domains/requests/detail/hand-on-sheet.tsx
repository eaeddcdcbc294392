import { useState } from 'react'
import type { HandOnInput, RequestView } from 'types/requests'
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
import { useOpenItems } from '../queries'
import { beginningOf } from './hand-on-words'

interface HandOnSheetProps {
  request: RequestView
  deed: DeedOf<HandOnInput>
  onClose: () => void
}

/** So many days are given unless another day is chosen. */
const USUAL_DAYS = 30
const DAY = 24 * 3_600_000
const NEW = 'new'

const categories = MATTER_CATEGORIES.map((value) => ({ value, label: MATTER_CATEGORY_NAMES[value] }))

/** A new item, filled in, or one that is there: two presses where nothing has to be changed. */
export function HandOnSheet({ request, deed: { run, busy, fields }, onClose }: HandOnSheetProps) {
  const { id, version: seen } = request
  const [item, setItem] = useState(() => beginningOf(request))
  const [into, setInto] = useState(NEW)
  const [day, setDay] = useState(dayOf(Date.now() + USUAL_DAYS * DAY))
  const [text, setText] = useState('')
  const items = useOpenItems().data?.items ?? []
  const send = async () => {
    const to = into === NEW ? ({ kind: 'newItem', ...item } as const) : ({ kind: 'agendaItem', id: into } as const)
    if (!(await run({ id, seen, to, dueAt: closingOf(day), text }))) return
    toast('已提到圆桌会议')
    onClose()
  }
  return (
    <Sheet
      title='提到下次圆桌会议'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void send()}>
          提交
        </Button>
      }
    >
      <Stack gap={4}>
        {items.length > 0 && (
          <Field label='哪一项议题' error={fields['to.id']}>
            <Choice
              label='哪一项议题'
              options={[
                { value: NEW, label: '新提一项' },
                ...items.map(({ id: value, title }) => ({ value, label: title })),
              ]}
              value={into}
              onChange={setInto}
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
              onChange={(title) => setItem({ ...item, title })}
            />
            <TextField
              label='请会议决定什么'
              error={fields['to.question']}
              limit={ITEM_QUESTION_LENGTH}
              value={item.question}
              onChange={(question) => setItem({ ...item, question })}
            />
            <Field label='类别' error={fields['to.category']}>
              <Choice
                look='chips'
                label='类别'
                options={categories}
                value={item.category}
                onChange={(category) => setItem({ ...item, category })}
              />
            </Field>
          </>
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
        <Note>提交后等主持人答复。反映的居民会收到消息：提到哪里、什么时候有回音。</Note>
      </Stack>
    </Sheet>
  )
}

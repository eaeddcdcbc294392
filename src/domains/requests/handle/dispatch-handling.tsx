import { useState } from 'react'
import type { HandlerView } from 'types/request-views'
import { postKey } from 'types/words/posts'
import { HANDLING_DAYS, latestDueDay, REQUEST_CATEGORY_NAMES, TEXT_LENGTH } from 'types/words/requests'
import { api } from '@/cloud/api'
import { doAndLeave } from '@/screen/do-and-leave'
import { HandlingPage } from '@/screen/handling/handling-page'
import { Remote } from '@/screen/remote'
import { closingOf, dayOf } from '@/time/words'
import { Choice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import { useHandlers, useRequestDeed } from '../queries'
import { type Step, useStep } from './step'

type Term = 'rule' | 'other'

/** Gives a request to a post, with a due date. */
export function DispatchHandling(step: Step) {
  const { id, version: seen, category } = step.request
  const handling = useStep(step)
  const handlers = useHandlers(id)
  const deed = useRequestDeed(id, api.requests.dispatch.mutate)
  const { busy, fields } = deed
  const [chosen, setChosen] = useState<string | null>(null)
  const [term, setTerm] = useState<Term>('rule')
  const [day, setDay] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [missing, setMissing] = useState<{ post?: string; dueAt?: string }>({})
  const now = Date.now()
  const usual = handlers.data?.find((one) => one.usual)
  const picked = chosen ?? (usual ? keyOf(usual) : null)

  const submit = () => {
    const handler = handlers.data?.find((one) => keyOf(one) === picked)
    const noDay = term === 'other' && !day
    setMissing({ post: handler ? undefined : '请选择由谁来办理', dueAt: noDay ? '请选择日期' : undefined })
    if (!handler || noDay) return
    const { post, placeId } = handler
    const dueAt = term === 'other' && day ? closingOf(day) : undefined
    void doAndLeave(deed, { id, seen, post, placeId, dueAt, text }, { done: '已派单', back: handling.detail })
  }

  return (
    <HandlingPage handling={handling} busy={busy} onSubmit={submit}>
      <Field label='派给谁' error={missing.post ?? fields.post}>
        <Remote query={handlers} look='lines'>
          {(all) =>
            all.length === 0 ? (
              <Empty icon='people' title='这个地点还没有可以派单的职务' text='请社区管理员先登记物业、网格员等职务。' />
            ) : (
              <Choice
                label='派给谁'
                options={all.map((one) => ({ value: keyOf(one), label: one.label }))}
                value={picked}
                onChange={setChosen}
              />
            )
          }
        </Remote>
      </Field>
      <Field label='什么时候办完'>
        <Choice<Term>
          label='什么时候办完'
          options={[
            {
              value: 'rule',
              label: `按规定，${HANDLING_DAYS[category]} 个工作日内`,
              hint: `“${REQUEST_CATEGORY_NAMES[category]}”类的期限，周末和节假日不算`,
            },
            { value: 'other', label: '另定日期' },
          ]}
          value={term}
          onChange={setTerm}
        />
      </Field>
      {term === 'other' && (
        <DatePicker
          label='办完的日期'
          hint='当天 18:00 前'
          error={missing.dueAt ?? fields.dueAt}
          earliest={dayOf(now)}
          latest={latestDueDay(dayOf(now))}
          value={day}
          onChange={setDay}
        />
      )}
      <TextField
        optional
        multiline
        label='交代几句'
        hint='办理的人和居民都看得到'
        limit={TEXT_LENGTH}
        value={text}
        error={fields.text}
        onChange={setText}
      />
    </HandlingPage>
  )
}

const keyOf = ({ post, placeId }: HandlerView) => postKey(post, placeId)

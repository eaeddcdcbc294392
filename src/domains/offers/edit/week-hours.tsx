import { WEEKDAY_NAMES, WEEKDAYS } from 'types/words/offers'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ManyChoice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Stack } from '@/ui/stack'
import { TimePicker } from '@/ui/time-picker'
import { NO_SPAN, type Span } from './hours'

const DAYS = WEEKDAYS.map((weekday) => ({ value: String(weekday), label: WEEKDAY_NAMES[weekday] }))

interface WeekHoursProps {
  spans: readonly Span[]
  error?: string
  onChange: (spans: Span[]) => void
}

/** When it can be had in a week: spans of time, each with its weekdays. */
export function WeekHours({ spans, error, onChange }: WeekHoursProps) {
  const change = (at: number, changes: Partial<Span>) =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...changes } : span)))
  return (
    <Field label='什么时候能用' hint='几点要在整点或一刻、半、三刻' error={error}>
      <Stack gap={3}>
        {spans.map(({ weekdays, from, until }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no name but their place
          <Card key={at}>
            <Stack gap={3}>
              <ManyChoice
                look='chips'
                label={`第 ${at + 1} 段在周几`}
                options={DAYS}
                value={weekdays.map(String)}
                onChange={(chosen) => change(at, { weekdays: chosen.map(Number) })}
              />
              <TimePicker label='几点开始' value={from} onChange={(time) => change(at, { from: time })} />
              <TimePicker label='几点结束' value={until} onChange={(time) => change(at, { until: time })} />
              {spans.length > 1 && (
                <Button
                  look='text'
                  label={`去掉第 ${at + 1} 段`}
                  onPress={() => onChange(spans.filter((_, index) => index !== at))}
                >
                  去掉这一段
                </Button>
              )}
            </Stack>
          </Card>
        ))}
        <Button look='plain' icon='plus' onPress={() => onChange([...spans, NO_SPAN])}>
          再加一段
        </Button>
      </Stack>
    </Field>
  )
}

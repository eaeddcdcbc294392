import type { ReactNode } from 'react'
import type { DutyPeriodView } from 'types/duty-views'
import { ENTRY_STATE_NAMES, EXCUSE_NAMES, SOURCE_KIND_NAMES } from 'types/words/duty'
import { dateWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { ENTRY_STATE_TONES, shortPeriod } from '../words'

interface EntriesSectionsProps {
  periods: readonly DutyPeriodView[]
  /** What can be done with an entry, below it. */
  more?: (period: DutyPeriodView, entry: DutyPeriodView['entries'][number]) => ReactNode
}

/** What one person did, period by period, the newest first. */
export const EntriesSections = ({ periods, more }: EntriesSectionsProps) => {
  const now = Date.now()
  return (
    <>
      {periods.map((found) => (
        <Section key={found.id} title={shortPeriod(found.period, now)}>
          <Stack gap={2}>
            {found.excuse && (
              <Note>
                {`请假：${EXCUSE_NAMES[found.excuse.kind]}，${found.excuse.state === 'given' ? '支部同意了' : '等支部答复'}`}
              </Note>
            )}
            {found.refusal && <Note>{`请假没有同意：${found.refusal}`}</Note>}
            {found.entries.length > 0 && (
              <Card flush>
                {found.entries.map((entry) => (
                  <Row
                    key={entry.id}
                    title={entry.label}
                    note={
                      <>
                        <Note>
                          {`${SOURCE_KIND_NAMES[entry.kind]}，${dateWords(entry.at, now)}${entry.by ? `，${entry.by}记` : ''}`}
                        </Note>
                        {entry.reason && <Note>{`原因：${entry.reason}`}</Note>}
                        {more?.(found, entry)}
                      </>
                    }
                    end={
                      <StatusChip tone={ENTRY_STATE_TONES[entry.state]}>{ENTRY_STATE_NAMES[entry.state]}</StatusChip>
                    }
                  />
                ))}
              </Card>
            )}
          </Stack>
        </Section>
      ))}
    </>
  )
}

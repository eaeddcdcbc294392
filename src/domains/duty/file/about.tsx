import type { DutyFileView, DutyPeriodView } from 'types/duty-views'
import { FILE_STATE_NAMES, FILE_STEP_NAMES, type FileStep } from 'types/words/duty'
import { type StepLook, Story } from '@/screen/story'
import { dateWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note } from '@/ui/text'
import { EntriesSections } from '../parts/entries'
import { belongingWords, FILE_STATE_TONES } from '../words'

interface AboutProps {
  file: DutyFileView
  onStrike: (period: DutyPeriodView, entry: DutyPeriodView['entries'][number]) => void
}

/** Who it is, where they belong, what they did, and what became of the file. */
export function About({ file, onStrike }: AboutProps) {
  const { periods, spans, timeline, actions } = file
  const now = Date.now()
  return (
    <Stack gap={5}>
      <Head file={file} now={now} />
      {periods.length === 0 && <Note>还没有参加的记录。</Note>}
      <EntriesSections
        periods={periods}
        more={(period, entry) =>
          actions.includes('strike') &&
          entry.state === 'counted' && (
            <Button narrow look='text' label={`撤销“${entry.label}”`} onPress={() => onStrike(period, entry)}>
              撤销
            </Button>
          )
        }
      />
      {spans.length > 1 && (
        <Section title='待过的单位和支部'>
          <Card>
            <Facts
              facts={[...spans].reverse().map(({ unit, branch, from, until }) => ({
                name: until === null ? '现在' : '以前',
                value: `${belongingWords(unit, branch)}，${dateWords(from, now)}${until === null ? '起' : `到${dateWords(until, now)}`}`,
              }))}
            />
          </Card>
        </Section>
      )}
      <Section title='经过'>
        <Story
          entries={[...timeline].reverse()}
          now={now}
          looks={LOOKS}
          titleOf={({ step }) => FILE_STEP_NAMES[step]}
        />
      </Section>
    </Stack>
  )
}

function Head({ file, now }: { file: DutyFileView; now: number }) {
  const { name, kindName, unit, branch, home, phone, skills, times, since, state, onPaper, shared } = file
  const facts: [name: string, value: string | null | undefined][] = [
    ['单位', unit?.name ?? '待定'],
    ['支部', branch?.label ?? '待定'],
    ['类别', kindName],
    ['住处', home?.label],
    ['电话', phone],
    ['报到', since === null ? null : dateWords(since, now)],
    ['特长', skills],
    ['时间', times],
    ['邻居', onPaper ? null : shared ? '看得到是党员' : '看不到'],
  ]
  return (
    <Card>
      <Stack gap={3}>
        <Ends>
          <Headline>{name}</Headline>
          <StatusChip tone={FILE_STATE_TONES[state]}>{FILE_STATE_NAMES[state]}</StatusChip>
        </Ends>
        <Facts facts={facts.flatMap(([of, value]) => (value ? [{ name: of, value }] : []))} />
        {onPaper && <Note>不用小程序，由社区代记。</Note>}
      </Stack>
    </Card>
  )
}

const CHANGE: StepLook = { tone: 'quiet', icon: 'edit' }
const LOOKS: Record<FileStep, StepLook> = {
  register: { tone: 'wait', icon: 'person' },
  enter: { tone: 'good', icon: 'edit' },
  confirm: { tone: 'good', icon: 'check' },
  refuse: { tone: 'bad', icon: 'close' },
  transfer: { tone: 'active', icon: 'arrow' },
  unitClosed: { tone: 'quiet', icon: 'partner' },
  save: CHANGE,
  share: CHANGE,
  remind: CHANGE,
  reminded: { tone: 'quiet', icon: 'bell' },
  leave: { tone: 'quiet', icon: 'minus' },
}

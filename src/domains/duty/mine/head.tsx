import type { DutyFileView, DutyMineView } from 'types/duty-views'
import { FILE_STATE_NAMES } from 'types/words/duty'
import { dateWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Ends } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline } from '@/ui/text'
import { FILE_STATE_TONES, ruleWords } from '../words'

/** Where I belong, and since when. */
export function Head({ file, rhythm }: { file: DutyFileView; rhythm: DutyMineView['rhythm'] }) {
  const { unit, branch, home, kindName, state, since, skills, times } = file
  const facts: [name: string, value: string | null | undefined][] = [
    ['单位', unit?.name ?? '待定'],
    ['支部', branch?.label ?? '待定'],
    ['类别', kindName],
    ['住处', home?.label],
    ['报到', since === null ? null : dateWords(since, Date.now())],
    ['特长', skills],
    ['时间', times],
    ['要求', ruleWords(rhythm)],
  ]
  return (
    <Card>
      <Ends>
        <Headline>{file.name}</Headline>
        <StatusChip tone={FILE_STATE_TONES[state]}>{FILE_STATE_NAMES[state]}</StatusChip>
      </Ends>
      <Facts facts={facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))} />
    </Card>
  )
}

import { LETTER_STATE_NAMES, type LetterState } from 'types/words/letters'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import type { Tone } from '@/ui/tones'
import { letterWays } from './ways'

export const LETTER_TONES: Record<LetterState, Tone> = {
  drafted: 'wait',
  shown: 'wait',
  disputed: 'wait',
  kept: 'quiet',
  sent: 'good',
  acknowledged: 'good',
  answered: 'good',
  withdrawn: 'quiet',
}

interface Listed {
  id: string
  name: string
  unit: string
  year: string
  number: string
  state: LetterState
}

/** Letters, one line each, in the order in which they came. @param by what a line is called by */
export const LetterRows = ({ items, by }: { items: readonly Listed[]; by: 'name' | 'year' }) => (
  <Card flush>
    {items.map(({ id, name, unit, year, number, state }) => (
      <Row
        key={id}
        icon='letters'
        title={by === 'name' ? name : `${year} 年`}
        end={<StatusChip tone={LETTER_TONES[state]}>{LETTER_STATE_NAMES[state]}</StatusChip>}
        note={<Note>{`${unit} · 编号 ${number}`}</Note>}
        onPress={() => open(letterWays.letter(id))}
      />
    ))}
  </Card>
)

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

/** What a line is called by: in the list of the office, of a unit, or of its member. */
const LINES = {
  office: ({ name, unit, number }: Listed) => ({ title: name, note: unit, number }),
  unit: ({ name, year, number }: Listed) => ({ title: name, note: `${year} 年`, number }),
  mine: ({ year, unit, number }: Listed) => ({ title: `${year} 年`, note: unit, number }),
}

/** Letters, one line each, in the order in which they came. @param of whose list it is */
export const LetterRows = ({ items, of }: { items: readonly Listed[]; of: keyof typeof LINES }) => (
  <Card flush>
    {items.map((letter) => {
      const { title, note, number } = LINES[of](letter)
      return (
        <Row
          key={letter.id}
          icon='mail'
          title={title}
          end={<StatusChip tone={LETTER_TONES[letter.state]}>{LETTER_STATE_NAMES[letter.state]}</StatusChip>}
          note={
            <>
              <Note>{note}</Note>
              <Note>{`编号 ${number}`}</Note>
            </>
          }
          onPress={() => open(letterWays.letter(letter.id))}
        />
      )
    })}
  </Card>
)

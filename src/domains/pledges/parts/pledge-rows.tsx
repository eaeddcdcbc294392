import type { PledgeRow } from 'types/pledge-views'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { pledgeWays } from '../ways'
import { PLEDGE_TONES, stateWords, untilWords } from '../words'

interface PledgeRowsProps {
  rows: readonly PledgeRow[]
  /** Whose they are stands in each line; left out where all are of one. */
  withName?: true
}

/** Pledges, a line each. */
export const PledgeRows = ({ rows, withName }: PledgeRowsProps) => (
  <Card flush>
    {rows.map((row) => {
      const about = [withName && row.name, untilWords(row), row.place].filter(Boolean).join(' · ')
      return (
        <Row
          key={row.id}
          icon='heart'
          title={row.text}
          note={about && <Note>{about}</Note>}
          end={<StatusChip tone={PLEDGE_TONES[row.state]}>{stateWords(row)}</StatusChip>}
          onPress={() => open(pledgeWays.detail(row.id))}
        />
      )
    })}
  </Card>
)

import type { LevelView } from 'types/posts'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { levelWords } from './words'

/** The five levels of responsibility, lowest first: whoever is responsible now, and who is next when the time passes. */
export const Levels = ({ levels }: { levels: readonly LevelView[] }) => (
  <Card flush>
    {levels.map((level) => (
      <Row
        key={level.level}
        icon={level.held ? 'person' : 'minus'}
        title={level.label}
        note={levelWords(level)}
        end={
          level.standing !== 'other' && (
            <StatusChip tone={level.standing === 'now' ? 'active' : 'quiet'}>
              {level.standing === 'now' ? '当前督办' : '上一级'}
            </StatusChip>
          )
        }
      />
    ))}
  </Card>
)

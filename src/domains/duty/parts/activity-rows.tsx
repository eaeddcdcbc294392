import type { ActivityView } from 'types/duty-views'
import { open } from '@/screen/go'
import { shiftWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Note } from '@/ui/text'
import { dutyWays } from '../ways'

type Activity = Pick<ActivityView, 'id' | 'kind' | 'title' | 'where' | 'startsAt' | 'endsAt'>

/** Activities at which people check in: what, when and where. */
export function ActivityRows({ items }: { items: readonly Activity[] }) {
  const now = Date.now()
  return (
    <Card flush>
      {items.map(({ id, kind, title, where, startsAt, endsAt }) => (
        <Row
          key={id}
          icon={kind === 'desk' ? 'signpost' : 'calendar'}
          title={title}
          note={
            <>
              <Note>{shiftWords(startsAt, endsAt, now)}</Note>
              <Note>{where}</Note>
            </>
          }
          onPress={() => open(dutyWays.activity(id))}
        />
      ))}
    </Card>
  )
}

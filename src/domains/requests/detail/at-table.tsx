import type { RequestView } from 'types/request-views'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { ways } from '../ways'

/** 圆桌会议的进展: for a request that was handed on to an item of the roundtable. Nothing for any other. */
export const AtTable = ({ request: { id, timeline } }: { request: RequestView }) =>
  timeline.some(({ handed }) => handed?.kind === 'agendaItem') && (
    <Card flush>
      <Row
        icon='people'
        title='圆桌会议的进展'
        note='哪天开会、定了什么、谁来办'
        onPress={() => open(ways.atTable(id))}
      />
    </Card>
  )

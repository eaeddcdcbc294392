import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { ways } from '../ways'

/** The way to what one filed before. */
export const FiledRow = () => (
  <Card flush>
    <Row icon='list' title='我代登记的' note='以前替居民登记的，办到哪一步了' onPress={() => open(ways.filed())} />
  </Card>
)

import type { PlaceBrowse } from 'types/places'
import { open } from '@/screen/go'
import { householdWay } from '@/screen/household-way'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Ends } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note } from '@/ui/text'
import { areaWords } from '../words'

/** What a place is called, where it lies and what is known of it. */
export function PlaceHead({ found: { place, way, people } }: { found: PlaceBrowse }) {
  const area = areaWords(place.floorAreaHundredths)
  return (
    <Card>
      <Ends>
        <Headline>{place.level === 'household' ? place.label : place.name}</Headline>
        {place.closed && <StatusChip tone='quiet'>已停用</StatusChip>}
      </Ends>
      {way.length > 0 && <Note>{way.map(({ name }) => name).join(' › ')}</Note>}
      <Facts
        facts={[
          place.level === 'household'
            ? { name: '建筑面积', value: area ?? '未登记' }
            : { name: '户数', value: `${place.households} 户` },
          { name: '登记居民', value: `${people} 人` },
        ]}
      />
      {place.level === 'household' && (
        <Button look='plain' onPress={() => open(householdWay(place.id))}>
          看这一户：人和诉求
        </Button>
      )}
    </Card>
  )
}

import { open } from '@/screen/go'
import { ListPages } from '@/screen/list-pages'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'
import { usePlaceSearch } from '../queries'
import { placeWays } from '../ways'
import { LEVEL_ICONS, placeNote } from '../words'

/** The places that were found by their names. */
export function Found({ search }: { search: string }) {
  const found = usePlaceSearch(search)
  return (
    <Section title={`找到的“${search}”`}>
      <ListPages
        list={found}
        empty={<Empty icon='search' title='没有找到' text='请换一种写法，例如“3 号楼 502”或“3-2-502”。' />}
      >
        {(items) => (
          <Card flush>
            {items.map((place) => (
              <Row
                key={place.id}
                icon={LEVEL_ICONS[place.level]}
                title={place.label}
                note={place.level === 'household' ? placeNote(place) : undefined}
                end={place.closed && <StatusChip tone='quiet'>已停用</StatusChip>}
                onPress={() => open(placeWays.register(place.id))}
              />
            ))}
          </Card>
        )}
      </ListPages>
    </Section>
  )
}

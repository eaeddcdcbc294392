import type { ItemSummary } from 'types/item-inputs'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { ItemRow } from '../parts/item-row'
import { useItems } from '../queries'
import { roundtableWays } from '../ways'

/** The items of a community: what waits for the chair stands first, for whoever sees it. */
export function Items() {
  const isAtTable = useItems('open').data?.pages[0]?.seesProposed ?? false
  return (
    <Stack gap={5}>
      {isAtTable && <Proposed />}
      <Section title='等着上会的'>
        <Paged
          query={useItems('open')}
          empty={<Empty icon='chat' title='现在没有议题' text='有事要商量，请告诉联户长，或点“我要反映”。' />}
        >
          {(items) => <Rows items={items} />}
        </Paged>
      </Section>
      <Section title='议过的'>
        <Paged query={useItems('ended')} empty={<Empty icon='chat' title='还没有议过的' />}>
          {(items) => <Rows items={items} />}
        </Paged>
      </Section>
    </Stack>
  )
}

const Proposed = () => (
  <Section title='等主持人答复'>
    <Paged query={useItems('proposed')} empty={<Empty icon='check' title='都答复了' />}>
      {(items) => <Rows items={items} />}
    </Paged>
  </Section>
)

const Rows = ({ items }: { items: readonly ItemSummary[] }) => (
  <Card flush>
    {items.map((item) => (
      <ItemRow key={item.id} item={item} onPress={() => open(roundtableWays.item(item.id))} />
    ))}
  </Card>
)

import type { ReactNode } from 'react'
import { ActionBar, MoreActions } from '@/screen/actions/action-bar'
import { layOutActions } from '@/screen/actions/layout'
import { Button } from '@/ui/button'

interface DeedsProps<Deed extends string> {
  /** What whoever looks may do. */
  deeds: readonly Deed[]
  /** The likeliest first, and the other answer to the same question. */
  order: Parameters<typeof layOutActions<Deed>>[1]
  names: Record<Deed, string>
  /** Which one ends the matter. */
  danger?: Deed
  acting: {
    opened: string | null
    busy: Partial<Record<Deed, boolean>>
    showMore: () => void
    close: () => void
  }
  onTake: (deed: Deed) => void
  /** What stands open over the page. */
  children: ReactNode
}

/** At the foot of the page of an item, a meeting or an action: the next step, and the others behind 更多. */
export function Deeds<Deed extends string>({
  deeds,
  order,
  names,
  danger,
  acting,
  onTake,
  children,
}: DeedsProps<Deed>) {
  const layout = layOutActions(deeds, order)
  const button = (deed: Deed, look: 'main' | 'plain') => (
    <Button look={deed === danger ? 'danger' : look} busy={acting.busy[deed]} onPress={() => onTake(deed)}>
      {names[deed]}
    </Button>
  )
  return (
    <>
      <ActionBar layout={layout} button={button} onMore={acting.showMore} />
      {acting.opened === 'more' && <MoreActions layout={layout} button={button} onClose={acting.close} />}
      {children}
    </>
  )
}

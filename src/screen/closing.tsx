import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { leave } from './go'
import type { useDeed } from './use-deed'

export interface ClosingDeed {
  id: string
  seen: number
  key: string
}

interface ClosingProps {
  entry: { id: string; name: string; version: number; closed: boolean }
  /** As the button calls it, e.g. 这支队伍. */
  called: string
  /** What taking it out of use means. */
  text: string
  /** Closes it, or reopens it where it is closed. */
  deed: ReturnType<typeof useDeed<ClosingDeed, unknown>>
  /** The register it stands in, for whoever came straight here. */
  list: string
}

/** The button that takes an entry of a register out of use, or puts it back into use. */
export function Closing({ entry, called, text, deed, list }: ClosingProps) {
  const { id, name, version: seen, closed } = entry
  const change = async () => {
    const sure = closed || (await confirm({ title: `停用${name}？`, text, yes: '停用', danger: true }))
    if (!sure || !(await deed.run({ id, seen }))) return
    toast(closed ? '已恢复使用' : '已停用')
    leave(list)
  }
  return (
    <Button look={closed ? 'plain' : 'danger'} busy={deed.busy} onPress={() => void change()}>
      {closed ? '恢复使用' : `停用${called}`}
    </Button>
  )
}

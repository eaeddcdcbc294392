import { useState } from 'react'
import type { MeView } from 'types/members'
import type { Opens } from '@/screen/contribution'
import { open } from '@/screen/go'

/** Follows what a contribution opens. A page has at most one sheet of it open, which it shows as `sheet`. */
export function useOpening(me: MeView) {
  const [opened, setOpened] = useState<Opens | null>(null)
  const follow = (opens: Opens) => {
    if ('to' in opens) {
      setOpened(null)
      open(opens.to)
    } else setOpened(opens)
  }
  const close = () => setOpened(null)
  return {
    follow,
    sheet: opened && 'Sheet' in opened ? <opened.Sheet me={me} onClose={close} /> : null,
  }
}

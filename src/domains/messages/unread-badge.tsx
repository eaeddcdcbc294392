import { useEffect } from 'react'
import { useHome } from '@/screen/todos'
import { setTabBadge } from '@/ui/tab-badges'
import { rememberUnread, useKnownUnread } from './queries'

/** Keeps the number at the tab of messages as it is known. Shows nothing itself and asks for nothing. */
export function UnreadBadge() {
  const unread = useKnownUnread() ?? 0
  // The first screen is told how many there are along with everything else; it asks for that itself.
  const told = useHome(false).data
  useEffect(() => {
    if (told) rememberUnread(told.unread)
  }, [told])
  useEffect(() => setTabBadge('/messages/index', unread), [unread])
  return null
}

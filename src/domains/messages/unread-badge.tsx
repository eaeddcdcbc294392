import { useEffect } from 'react'
import { setTabBadge } from '@/ui/tab-badges'
import { useKnownUnread } from './queries'

/** Keeps the number at the tab of messages as it is known. Shows nothing itself and asks for nothing. */
export function UnreadBadge() {
  const unread = useKnownUnread() ?? 0
  useEffect(() => setTabBadge('/messages/index', unread), [unread])
  return null
}

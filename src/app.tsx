import { QueryClientProvider } from '@tanstack/react-query'
import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { openOutbox } from '@/cloud/outbox'
import { listenToPhone, queryClient } from '@/cloud/queries'
import { Arrival } from '@/domains/members/arrival'
import { NotVerifiedYet, NotYet } from '@/domains/members/not-yet'
import { markOpened } from '@/domains/messages/queries'
import { UnreadBadge } from '@/domains/messages/unread-badge'
import { formerAddress } from '@/screen/address'
import { replaceBy, toHome } from '@/screen/go'
import { Openings } from '@/screen/opened'
import { RefusalScreens, type Refusals } from '@/screen/refusals'
import './app.scss'

/** What stands in place of a screen for whoever is not one of the community, or not yet. */
const REFUSALS: Refusals = { NOT_A_MEMBER: <NotYet me={null} />, NOT_VERIFIED: <NotVerifiedYet /> }
// Not by Taro's hook, which is called a moment later: WeChat shows its own page unless another one is asked for before this
// callback returns.
Taro.onPageNotFound(({ path, query }) => {
  const now = formerAddress(path, query)
  if (now) replaceBy(now)
  else toHome()
})

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    listenToPhone()
    openOutbox()
  })
  return (
    <QueryClientProvider client={queryClient}>
      <RefusalScreens.Provider value={REFUSALS}>
        <Openings.Provider value={markOpened}>
          <Arrival />
          <UnreadBadge />
          {children}
        </Openings.Provider>
      </RefusalScreens.Provider>
    </QueryClientProvider>
  )
}

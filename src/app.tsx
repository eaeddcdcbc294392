import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { listenToPhone, queryClient } from '@/cloud/queries'
import { Arrival } from '@/domains/members/arrival'
import { NotVerifiedYet, NotYet } from '@/domains/members/not-yet'
import { formerAddress } from '@/screen/address'
import { replaceBy } from '@/screen/go'
import { RefusalScreens, type Refusals } from '@/screen/refusals'
import './app.scss'

/** What stands in place of a screen for whoever is not one of the community, or not yet. */
const REFUSALS: Refusals = { NOT_A_MEMBER: <NotYet me={null} />, NOT_VERIFIED: <NotVerifiedYet /> }

export default function App({ children }: PropsWithChildren) {
  useLaunch(listenToPhone)
  usePageNotFound(({ path, query }) => replaceBy(formerAddress(path, query) ?? '/home/index'))
  return (
    <QueryClientProvider client={queryClient}>
      <RefusalScreens.Provider value={REFUSALS}>
        <Arrival />
        {children}
      </RefusalScreens.Provider>
    </QueryClientProvider>
  )
}

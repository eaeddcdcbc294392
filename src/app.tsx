import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { listenToPhone, queryClient } from '@/cloud/queries'
import { Arrival } from '@/domains/members/arrival'
import { formerAddress } from '@/screen/address'
import { replaceBy } from '@/screen/go'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(listenToPhone)
  usePageNotFound(({ path, query }) => replaceBy(formerAddress(path, query) ?? '/home/index'))
  return (
    <QueryClientProvider client={queryClient}>
      <Arrival />
      {children}
    </QueryClientProvider>
  )
}

import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { listenToPhone, queryClient } from '@/cloud/queries'
import { Arrival } from '@/members/arrival'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(listenToPhone)
  return (
    <QueryClientProvider client={queryClient}>
      <Arrival />
      {children}
    </QueryClientProvider>
  )
}

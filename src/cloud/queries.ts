import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { mayRetry } from './errors'

const RETRIES = 2

/** What the phone knows of the cloud. Asked again when a screen is shown after a while, and at once after one's own step. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, thrown) => failures < RETRIES && mayRetry(thrown),
      // What is on screen stays there while the network is away.
      networkMode: 'offlineFirst',
    },
    // A mutation carries its key, so that sending it again is no second deed.
    mutations: { retry: (failures, thrown) => failures < RETRIES && mayRetry(thrown), networkMode: 'always' },
  },
})

/** Tells react-query what WeChat tells the app; a browser's events do not exist there. */
export function listenToPhone(): void {
  focusManager.setEventListener((setFocused) => {
    const shown = () => setFocused(true)
    const hidden = () => setFocused(false)
    Taro.onAppShow(shown)
    Taro.onAppHide(hidden)
    return () => {
      Taro.offAppShow(shown)
      Taro.offAppHide(hidden)
    }
  })
  onlineManager.setEventListener((setOnline) => {
    const changed = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  })
}

import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether WeChat has a network. online.h5.ts asks the browser. */
export function useOnline() {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const follow = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
    Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') })
    Taro.onNetworkStatusChange(follow)
    return () => Taro.offNetworkStatusChange(follow)
  }, [])
  return online
}

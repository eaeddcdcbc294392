import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'community'

interface Community {
  /** The community this person is in at the moment; undefined before they have chosen or joined one. */
  communityId: string | undefined
  enter(communityId: string): void
}

export const useCommunity = create<Community>((set) => ({
  communityId: Taro.getStorageSync<string>(KEY) || undefined,
  enter(communityId) {
    Taro.setStorageSync(KEY, communityId)
    set({ communityId })
  },
}))

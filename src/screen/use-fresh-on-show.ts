import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'

/** On coming back to a page, asks anew for what it shows and what may be old. What is already on its way is not asked twice. */
export function useFreshOnShow(...queryKeys: QueryKey[]): void {
  const client = useQueryClient()
  useDidShow(() => {
    for (const queryKey of queryKeys) {
      void client.refetchQueries({ queryKey, type: 'active', stale: true }, { cancelRefetch: false })
    }
  })
}

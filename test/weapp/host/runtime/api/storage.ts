import { jsonCopy, textOf } from '../values'
import { type ApiTable, asynchronousApis, Failure } from './define'

/** https://developers.weixin.qq.com/miniprogram/dev/framework/ability/storage.html: 10 MB in all, 1 MB a key. */
const LIMIT_KB = 10_240
const KEY_LIMIT = 1024 * 1024

/** The app's storage, as text by key. Values are copied, as they are in WeChat. */
export function storageApis(stored: Map<string, string>): ApiTable {
  const set = (key: string, data: unknown) => {
    const text = JSON.stringify({ data })
    if (text.length > KEY_LIMIT) throw new Failure(`entry size limit reached for key "${key}"`)
    stored.set(key, text)
  }
  const get = (key: string): unknown => {
    const text = stored.get(key)
    return text === undefined ? '' : (JSON.parse(text) as { data?: unknown }).data
  }
  const info = () => ({
    keys: [...stored.keys()],
    currentSize: Math.ceil([...stored.values()].reduce((sum, text) => sum + text.length, 0) / 1024),
    limitSize: LIMIT_KB,
  })
  return {
    getStorageSync: get,
    setStorageSync: set,
    removeStorageSync: (key: string) => void stored.delete(key),
    clearStorageSync: () => stored.clear(),
    getStorageInfoSync: info,
    batchGetStorageSync: (keys: string[]) => keys.map(get),
    ...asynchronousApis({
      getStorage(options) {
        const key = textOf(options.key)
        if (!stored.has(key)) throw new Failure('data not found')
        return { data: jsonCopy(get(key)) }
      },
      setStorage: (options) => set(textOf(options.key), options.data),
      removeStorage: (options) => void stored.delete(textOf(options.key)),
      clearStorage: () => stored.clear(),
      getStorageInfo: info,
    }),
  }
}

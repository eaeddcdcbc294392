import Taro, { useRouter } from '@tarojs/taro'
import type { RequestAction, RequestPhase } from 'types/words/requests'

/** The addresses of the pages about requests. Values are encoded on the way out, because they arrive as they were sent. */
const address = (page: string, query: Record<string, string> = {}): string => {
  const pairs = Object.keys(query).map((name) => `${name}=${encodeURIComponent(query[name] ?? '')}`)
  return `/requests/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

export const ways = {
  report: () => address('report'),
  list: () => address('list'),
  detail: (id: string) => address('detail', { id }),
  handle: (id: string, action: RequestAction) => address('handle', { id, action }),
  worklist: (post: string, phase: RequestPhase) => address('worklist', { post, phase }),
}

/** Opens a page on top of this one. */
export const open = (url: string) => void Taro.navigateTo({ url })

/** Opens a page in place of this one: the way back leads past it. */
export const replaceBy = (url: string) => void Taro.redirectTo({ url })

/** Back to where this page was opened from; `otherwise` for whoever came straight here. */
export const leave = (otherwise: string) =>
  Taro.getCurrentPages().length > 1 ? void Taro.navigateBack() : replaceBy(otherwise)

/** What the address of this page says, by name. */
export const useAddress = (): Record<string, string | undefined> => decoded(useRouter().params)

/** WeChat hands values over as they were sent. */
export function decoded(params: Record<string, string | undefined>): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {}
  for (const name of Object.keys(params)) values[name] = plain(params[name] ?? '')
  return values
}

/** What was never encoded stays as it came: an address may have been typed, or cut off on the way. */
function plain(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

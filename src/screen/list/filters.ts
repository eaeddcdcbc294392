import type { IconName } from '@/ui/icon'

/** One choice out of several, as a list is narrowed by it. */
export interface Choosing<T extends string = string> {
  /** What is chosen: 类别. */
  label: string
  options: readonly { value: T; label: string; icon?: IconName; count?: number }[]
  value: T
  onChange: (value: T) => void
}

/** The same without its type, so that choices of several types fit into one array. */
export const choosing = <T extends string>(one: Choosing<T>): Choosing => one as unknown as Choosing

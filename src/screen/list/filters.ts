import type { IconName } from '@/ui/icon'

/** One choice out of several, as a list is narrowed by it. */
export interface Choosing<T extends string = string> {
  /** What is chosen: 类别. */
  label: string
  /** The first one narrows nothing. */
  options: readonly { value: T; label: string; icon?: IconName; count?: number }[]
  value: T
  onChange: (value: T) => void
}

/** The same without its type, so that choices of several types fit into one array. */
export const choosing = <T extends string>(one: Choosing<T>): Choosing => one as unknown as Choosing

/** To what it narrows, and how it does so no longer; undefined where it narrows nothing. */
export function chosenIn({ options, value, onChange }: Choosing): { label: string; drop: () => void } | undefined {
  const [all, ...others] = options
  const chosen = others.find((one) => one.value === value)
  return all && chosen && { label: chosen.label, drop: () => onChange(all.value) }
}

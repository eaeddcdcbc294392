/** Readers for values that come from the app's code or from templates, where anything may stand. */

export type Dictionary = Record<string, unknown>

export const isDictionary = (value: unknown): value is Dictionary => typeof value === 'object' && value !== null

export const textOf = (value: unknown, fallback = ''): string =>
  value === undefined || value === null ? fallback : String(value)

/** A flag of a template: any text counts as on, "false" too, as in WeChat. */
export const isOn = (value: unknown): boolean => Boolean(value)

export const numberOf = (value: unknown, fallback: number): number => {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : fallback
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A copy as it arrives on the other side of WeChat's bridge: what JSON cannot carry is lost. */
export const jsonCopy = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))

export const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Resolves after the next frame has been drawn. */
export const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))

import { SYSTEM_WORDS } from './subjects'

/** The systems that a community may do without, in the order of the page on which they are switched. */
export type System = keyof typeof SYSTEM_WORDS
export const SYSTEMS = Object.keys(SYSTEM_WORDS) as [System, ...System[]]

export const systemName = (system: System): string => SYSTEM_WORDS[system].called

/** @param off the systems that are switched off; undefined from functions that do not know of it yet */
export const isOn = (off: readonly string[] | undefined, system: System): boolean => !off?.includes(system)

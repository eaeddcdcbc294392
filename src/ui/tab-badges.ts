import { create } from 'zustand'
import type { TabPath } from './tabs'

/** How much is new behind each tab; page-bars shows it. */
export const useTabBadges = create<Partial<Record<TabPath, number>>>(() => ({}))

export const setTabBadge = (path: TabPath, count: number) => useTabBadges.setState({ [path]: count })

/** As it stands in the bar: '' for nothing. */
export const badgeText = (count = 0): string => (count > 99 ? '99+' : count > 0 ? String(count) : '')

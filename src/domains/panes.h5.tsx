import { type ComponentType, lazy } from 'react'
import type { SubjectKind } from 'types/words/subjects'
import type { PaneProps } from '@/screen/workbench-part'

/** Matters that can stand beside a list, fetched once there is room for it. */
export const PANES: Partial<Record<SubjectKind, ComponentType<PaneProps>>> = {
  request: lazy(async () => ({ default: (await import('./requests/detail/request-detail')).RequestDetail })),
}

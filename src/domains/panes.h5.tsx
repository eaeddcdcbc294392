import { type ComponentType, lazy } from 'react'
import type { TodoKind } from 'types/words/todos'
import type { PaneProps } from '@/screen/workbench-part'

/** Matters that can stand beside a list, fetched once there is room for it. */
export const PANES: Partial<Record<TodoKind, ComponentType<PaneProps>>> = {
  request: lazy(() => import('./requests/detail/pane')),
}

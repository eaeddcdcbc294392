import type { ComponentType } from 'react'
import type { SubjectKind } from 'types/words/subjects'
import type { PaneProps } from '@/screen/workbench-part'

/** Matters that can stand beside a list. In WeChat none: each is a page. panes.h5.tsx is the browser's. */
export const PANES: Partial<Record<SubjectKind, ComponentType<PaneProps>>> = {}

import type { SubjectKind } from 'types/words/subjects'
import { WORKBENCH_PARTS } from '@/domains/workbench'
import type { WorkbenchPart } from '@/screen/workbench-part'

/** What the domains give to the workbench, one after the other. */
export const PARTS = Object.entries(WORKBENCH_PARTS) as [SubjectKind, WorkbenchPart][]

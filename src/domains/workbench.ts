import type { SubjectKind } from 'types/words/subjects'
import type { WorkbenchPart } from '@/screen/workbench-part'
import { requestPart } from './requests/workbench'

/** What the domains give to the workbench, by the kind of their matters. */
export const WORKBENCH_PARTS: Partial<Record<SubjectKind, WorkbenchPart>> = { request: requestPart }

import type { TodoKind } from 'types/words/todos'
import type { WorkbenchPart } from '@/screen/workbench-part'
import { requestPart } from './requests/workbench'

/** What the domains give to the workbench, by the kind of their matters. */
export const WORKBENCH_PARTS: Partial<Record<TodoKind, WorkbenchPart>> = { request: requestPart }

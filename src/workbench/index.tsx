import { Workbench } from './workbench'

/** 工作台 as a page of its own. */
export default function WorkbenchPage() {
  return <Workbench />
}

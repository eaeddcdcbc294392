import { Page } from '@/ui/page'

export default function Worklist() {
  return <Page>待办诉求</Page>
}

import { Page } from '@/ui/page'

export default function RequestList() {
  return <Page>我的诉求</Page>
}

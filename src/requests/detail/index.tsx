import { Page } from '@/ui/page'

export default function RequestDetail() {
  return <Page>诉求详情</Page>
}

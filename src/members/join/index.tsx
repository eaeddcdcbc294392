import { Page } from '@/ui/page'

export default function Join() {
  return <Page>加入社区</Page>
}

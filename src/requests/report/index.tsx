import { Page } from '@/ui/page'

export default function Report() {
  return <Page>我要反映</Page>
}

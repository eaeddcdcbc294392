import { Page } from '@/ui/page'

export default function Handle() {
  return <Page>办理诉求</Page>
}

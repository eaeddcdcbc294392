import { Page } from '@/ui/page'
import { Headline } from '@/ui/text'

export default function Home() {
  return (
    <Page>
      <Headline>邻里合唱</Headline>
    </Page>
  )
}

import { useCommunity } from '@/cloud/community'
import { Outside } from '@/domains/contributions'
import { Page } from '@/ui/page'
import { Head } from './head'
import { Inside } from './inside'
import { Welcome } from './welcome'

/** 首页: what waits for me, and what I can do. */
export default function Home() {
  const inCommunity = useCommunity((store) => store.communityId !== undefined)
  return (
    <Page>
      {inCommunity ? (
        <Inside />
      ) : (
        <Outside head={<Head />}>
          <Welcome />
        </Outside>
      )}
    </Page>
  )
}

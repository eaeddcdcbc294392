import { useCommunity } from '@/cloud/community'
import { Outside } from '@/domains/members/outside'
import { Page } from '@/ui/page'
import { Head } from './head'
import { Inside } from './inside'
import { Welcome } from './welcome'

/** 首页: what waits for me, by my posts. */
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

import { useCommunity } from '@/cloud/community'
import { Page } from '@/ui/page'
import { Arrival } from './arrival'
import { Inside } from './inside'

/** 首页: what waits for me, by my posts. */
export default function Home() {
  const inCommunity = useCommunity((store) => store.communityId !== undefined)
  return <Page>{inCommunity ? <Inside /> : <Arrival />}</Page>
}

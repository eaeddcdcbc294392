import { useCommunity } from '@/cloud/community'
import { NotYet } from '@/domains/members/not-yet'
import { memberKeys, useMe } from '@/domains/members/queries'
import { Stopped } from '@/domains/members/stopped'
import { Remote } from '@/screen/remote'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Page } from '@/ui/page'
import { ReportForm } from './report-form'

/** 我要反映: a resident says what is wrong. */
export default function Report() {
  const inCommunity = useCommunity((store) => store.communityId !== undefined)
  const me = useMe()
  useFreshOnShow(memberKeys.me)
  if (me.data?.blocked) {
    return (
      <Page>
        <Stopped me={me.data} />
      </Page>
    )
  }
  if (me.data?.state === 'verified') return <ReportForm me={me.data} />
  return (
    <Page>
      {inCommunity ? (
        <Remote query={me} look='cards'>
          {(known) => <NotYet me={known} />}
        </Remote>
      ) : (
        <NotYet me={null} />
      )}
    </Page>
  )
}

import { isOn } from 'types/words/systems'
import { useCommunity } from '@/cloud/community'
import { NotYet } from '@/domains/members/not-yet'
import { memberKeys, useMe } from '@/domains/members/queries'
import { Stopped } from '@/domains/members/stopped'
import { CallOffice } from '@/screen/office/call-office'
import { Remote } from '@/screen/remote'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Empty } from '@/ui/empty'
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
  if (me.data && !isOn(me.data.systemsOff, 'requests')) {
    return (
      <Page>
        <Empty icon='edit' title='本社区暂未开通诉求' text='有事请联系居委会。您以前反映的，仍在“我的诉求”里。' />
        <CallOffice office={me.data.office} />
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

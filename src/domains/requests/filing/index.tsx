import { isOn } from 'types/words/systems'
import { InCommunity } from '@/domains/members/in-community'
import { useMe } from '@/domains/members/queries'
import { Remote } from '@/screen/remote'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { mayFile } from '../filers'
import { FiledRow } from './filed-row'
import { FilingForm } from './filing-form'

/** 代居民登记: what a resident says on the telephone or at the counter is written down for them. */
export default function FilingPage() {
  return (
    <InCommunity>
      <FilingOrNot />
    </InCommunity>
  )
}

function FilingOrNot() {
  const me = useMe()
  if (me.data && !isOn(me.data.systemsOff, 'requests')) {
    return (
      <Page>
        <Empty
          icon='edit'
          title='本社区暂未开通诉求'
          text='现在不能代居民登记。登记过的照常办完，仍在“我代登记的”里。'
        />
        <FiledRow />
      </Page>
    )
  }
  if (me.data && mayFile(me.data)) return <FilingForm me={me.data} />
  return (
    <Page>
      <Remote query={me} look='cards'>
        {() => (
          <Empty icon='person' title='您不能代居民登记' text='居委会、社工、网格员、楼栋长和联户长可以代居民登记。' />
        )}
      </Remote>
    </Page>
  )
}

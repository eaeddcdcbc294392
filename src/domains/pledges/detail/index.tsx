import { InCommunity } from '@/domains/members/in-community'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { pledgeKeys, usePledge } from '../queries'
import { About } from './about'
import { Actions } from './actions'
import { useActing } from './use-acting'

/** 承诺: what somebody promised, what became of it, and what one can do. Address: ?id= and perhaps &community= */
export default function PledgeDetail() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const pledge = usePledge(id)
  const acting = useActing(id)
  useWatched(pledgeKeys.one(id))
  useOpened('pledge', id, pledge.data?.version)
  const { data } = pledge
  const hasFooter = data && (data.actions.length > 0 || data.nominee !== null)
  return (
    <Page footer={hasFooter && <Actions pledge={data} acting={acting} />}>
      <Remote query={pledge} look='cards'>
        {(view) => <About pledge={view} />}
      </Remote>
    </Page>
  )
}

import { InCommunity } from '@/domains/members/in-community'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { talentKeys, useTalent } from '../queries'
import { About } from './about'
import { Actions } from './actions'
import { useActing } from './use-acting'

/** What somebody offers: what, when and where, and what is to be done with it. Address: ?id= and perhaps &community= */
export default function TalentDetail() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const talent = useTalent(id)
  const acting = useActing(id)
  useWatched(talentKeys.one(id))
  useOpened('talent', id, talent.data?.version)
  return (
    <Page footer={talent.data && talent.data.actions.length > 0 && <Actions talent={talent.data} acting={acting} />}>
      <Remote query={talent} look='cards'>
        {(view) => <About talent={view} now={Date.now()} />}
      </Remote>
    </Page>
  )
}

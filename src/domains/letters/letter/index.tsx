import { useState } from 'react'
import { newKey } from '@/cloud/keys'
import { InCommunity } from '@/domains/members/in-community'
import { useMe } from '@/domains/members/queries'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { OFFICE } from '../posts'
import { letterKeys, useLetter } from '../queries'
import { Actions } from './actions'
import { LetterText } from './letter-text'
import { useActing } from './use-acting'

/** One letter: what it says, how it stands, what is to be done with it. Address: ?id= */
export default function Letter() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const me = useMe()
  const [lookKey] = useState(newKey)
  const posts = me.data?.posts ?? []
  const isUnits = posts.some(({ kind }) => kind === 'unitContact') && !posts.some(({ kind }) => OFFICE.includes(kind))
  const letter = useLetter(me.data ? id : '', isUnits ? lookKey : null)
  const acting = useActing(id)
  // Each reading by the contact of a unit is a look: the page does not ask by itself.
  useWatched(...(isUnits ? [] : [letterKeys.one(id)]))
  useOpened('letter', id, letter.data?.version)
  return (
    <Page footer={letter.data && letter.data.actions.length > 0 && <Actions letter={letter.data} acting={acting} />}>
      <Remote query={letter} look='cards'>
        {(view) => <LetterText letter={view} now={Date.now()} />}
      </Remote>
    </Page>
  )
}

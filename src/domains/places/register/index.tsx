import { useState } from 'react'
import { useCommunity } from '@/cloud/community'
import { Remote } from '@/screen/remote'
import { Search } from '@/screen/search'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { placeKeys, usePlace } from '../queries'
import { Changes } from './changes'
import { Found } from './found'
import { Inside } from './inside'
import { PlaceHead } from './place-head'
import { Steps } from './steps'

/** 房屋管理: one place of the register, what lies in it, and what can be done with it. Address: ?id= */
export default function Register() {
  const communityId = useCommunity((store) => store.communityId)
  const id = useAddress().id ?? communityId
  const place = usePlace(id)
  const [search, setSearch] = useState('')
  useWatched(placeKeys.one(id ?? ''))
  return (
    <Page>
      {id === communityId && <Search label='按楼栋或门牌找' onSearch={setSearch} />}
      {search !== '' && <Found search={search} />}
      <Remote query={place} look='cards'>
        {(found) => (
          <>
            <PlaceHead found={found} />
            <Inside found={found} />
            <Steps found={found} />
            <Changes timeline={found.timeline} />
          </>
        )}
      </Remote>
    </Page>
  )
}

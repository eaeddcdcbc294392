import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { NotYet } from '../not-yet'
import { memberKeys, useLooks, useMe } from '../queries'
import { Going } from './going'
import { MyData } from './my-data'
import { MyPhone } from './my-phone'
import { WhoLooked } from './who-looked'

/** 隐私与数据: one's number and who looked at it, what is known of one, and the way out. */
export default function Privacy() {
  const me = useMe()
  // Shown further down, and asked for with the rest.
  useLooks()
  useWatched(memberKeys.me, memberKeys.looks)
  return (
    <Page>
      <Remote query={me} look='cards' count={3}>
        {(member) =>
          member ? (
            <>
              <MyPhone me={member} />
              <WhoLooked />
              <MyData />
              <Going me={member} />
            </>
          ) : (
            <NotYet me={null} />
          )
        }
      </Remote>
    </Page>
  )
}

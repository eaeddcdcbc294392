import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { memberKeys, useApplicantCounts, useMe } from '@/domains/members/queries'
import { messageKeys, useUnread } from '@/domains/messages/queries'
import { photoKeys, usePicturesWaiting } from '@/domains/photos/queries'
import { requestKeys, useWaiting } from '@/domains/requests/queries'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { Head } from './head'
import { MemberHome } from './member-home'
import { Welcome } from './welcome'

/** The first screen of somebody whose community is known. All it asks goes out together, as one call. */
export function Inside() {
  const me = useMe()
  const waiting = useWaiting()
  const applicants = useApplicantCounts()
  const unread = useUnread()
  const pictures = usePicturesWaiting()
  useWatched(memberKeys.me, requestKeys.waiting, memberKeys.waiting, messageKeys.unread, photoKeys.waiting)
  const refetch: typeof me.refetch = (options) => {
    for (const query of [waiting, applicants, unread, pictures]) void query.refetch(options)
    return me.refetch(options)
  }
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))

  if (me.data === null) return <Welcome />
  if (me.data) {
    return (
      <MemberHome
        me={me.data}
        waiting={waiting}
        applicants={applicants.data ?? []}
        unread={unread.data ?? 0}
        pictures={pictures.data ?? 0}
      />
    )
  }
  return (
    <>
      <Head />
      <Remote query={{ ...me, refetch }} look='cards'>
        {() => null}
      </Remote>
    </>
  )
}

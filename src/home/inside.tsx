import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { memberKeys, useApplicantCounts, useMe } from '@/members/queries'
import { messageKeys, useUnread } from '@/messages/queries'
import { Remote } from '@/requests/parts/remote'
import { requestKeys, useWaiting } from '@/requests/queries'
import { useFreshOnShow } from '@/requests/use-fresh-on-show'
import { MemberHome } from './member-home'
import { Opening } from './opening'
import { Welcome } from './welcome'

/** The first screen of somebody whose community is known. All it asks goes out together, as one call. */
export function Inside() {
  const me = useMe()
  const waiting = useWaiting()
  const applicants = useApplicantCounts()
  const unread = useUnread()
  useFreshOnShow(memberKeys.me)
  useFreshOnShow(requestKeys.waiting)
  useFreshOnShow(memberKeys.waiting)
  useFreshOnShow(messageKeys.unread)
  usePullDownRefresh(() => {
    const all = [me, waiting, applicants, unread].map((query) => query.refetch())
    void Promise.all(all).finally(() => Taro.stopPullDownRefresh())
  })

  if (me.isLoading) return <Opening />
  return (
    <Remote query={me} look='cards'>
      {(member) =>
        member ? (
          <MemberHome me={member} waiting={waiting} applicants={applicants.data ?? []} unread={unread.data ?? 0} />
        ) : (
          <Welcome />
        )
      }
    </Remote>
  )
}

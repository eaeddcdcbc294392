import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { toHome } from '@/home/ways'
import { Remote } from '@/requests/parts/remote'
import { useFreshOnShow } from '@/requests/use-fresh-on-show'
import { useAddress } from '@/requests/ways'
import { Empty } from '@/ui/empty'
import { Failure } from '@/ui/failure'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { memberKeys, useApplicants } from '../queries'
import { ApplicantCard } from './applicant-card'

/** 住户核实: whoever knows the building says who lives in it. */
export default function Verify() {
  const { place = '' } = useAddress()
  const applicants = useApplicants(place)
  const { hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = applicants
  const more = () => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }
  useFreshOnShow(memberKeys.applicantsAt(place))
  useReachBottom(more)
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
  const backHome = { text: '回到首页', onPress: toHome }

  return (
    <Page>
      <Remote query={applicants} look='cards'>
        {({ pages }) => {
          const waiting = pages.flatMap(({ items }) => items)
          if (waiting.length === 0) {
            return (
              <Empty icon='people' title='没有等您核实的住户' text='有人申请加入，会在首页提醒您。' action={backHome} />
            )
          }
          return (
            <Stack gap={3}>
              {waiting.map((applicant) => (
                <ApplicantCard key={applicant.id} applicant={applicant} />
              ))}
              {isFetchingNextPage && <Skeleton look='cards' count={1} />}
              {isFetchNextPageError && <Failure text='后面的没有取到。' onRetry={more} />}
            </Stack>
          )
        }}
      </Remote>
    </Page>
  )
}

import { PartOfPage } from '@/screen/part-of-page'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { RequestRow } from './parts/request-row'
import { requestKeys, useAtDoor } from './queries'

/** What was reported about a household, as far as whoever reads may know of it. */
export function HouseholdRequests({ householdId }: { householdId: string }) {
  const list = useAtDoor(householdId)
  const now = Date.now()
  useFreshOnShow(requestKeys.atDoor(householdId))
  return (
    <PartOfPage title='诉求' none='没有反映过这一户的诉求。' query={list}>
      {(request) => <RequestRow key={request.id} request={request} now={now} by={request.reporter} />}
    </PartOfPage>
  )
}

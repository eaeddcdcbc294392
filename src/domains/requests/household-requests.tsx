import type { AtDoorPage } from 'types/request-views'
import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { PartOfPage } from '@/screen/part-of-page'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Button } from '@/ui/button'
import { offersFiling } from './filers'
import { RequestRow } from './parts/request-row'
import { requestKeys, useAtDoor } from './queries'
import { ways } from './ways'

/** What was reported about a household, and by who lives there, as far as whoever reads may know of it, and the way to file for one of its people. */
export function HouseholdRequests({ householdId }: { householdId: string }) {
  const list = useAtDoor(householdId)
  const me = useMe().data
  const now = Date.now()
  useFreshOnShow(requestKeys.atDoor(householdId))
  return (
    <>
      <PartOfPage title='诉求' none='没有关于这一户的诉求，住户也没有反映过别处的。' query={list}>
        {(request) => <RequestRow key={request.id} request={request} now={now} by={reporterWords(request)} />}
      </PartOfPage>
      {me && offersFiling(me) && (
        <Button look='plain' icon='phone' onPress={() => open(ways.filing({ door: householdId }))}>
          代居民登记
        </Button>
      )}
    </>
  )
}

const reporterWords = ({ elsewhere, placeLabel, reporter }: AtDoorPage['items'][number]): string =>
  elsewhere ? `别处：${placeLabel} · ${reporter}` : reporter

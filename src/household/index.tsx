import { placeKeys, useHousehold } from '@/domains/places/queries'
import { areaWords } from '@/domains/places/words'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Ends } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline } from '@/ui/text'
import { HOUSEHOLD_SECTIONS } from './sections'

/** 住户: one door with all that is kept about it, for those who answer for it. Address: ?id= */
export default function Household() {
  const { id = '' } = useAddress()
  const household = useHousehold(id)
  useFreshOnShow(placeKeys.household(id))
  return (
    <Page>
      <Remote query={household} look='cards' count={2}>
        {({ label, closed, floorAreaHundredths }) => (
          <>
            <Card>
              <Ends>
                <Headline>{label}</Headline>
                {closed && <StatusChip tone='quiet'>已停用</StatusChip>}
              </Ends>
              <Facts facts={[{ name: '建筑面积', value: areaWords(floorAreaHundredths) ?? '未登记' }]} />
            </Card>
            {HOUSEHOLD_SECTIONS.map(({ name, Section }) => (
              <Section key={name} householdId={id} />
            ))}
          </>
        )}
      </Remote>
    </Page>
  )
}

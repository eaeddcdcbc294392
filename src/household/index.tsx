import { memberWays } from '@/domains/members/ways'
import { placeKeys, useHousehold } from '@/domains/places/queries'
import { areaWords } from '@/domains/places/words'
import { replaceBy } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Ends } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline } from '@/ui/text'
import { HOUSEHOLD_SECTIONS } from './sections'

/** 住户: one door with all that is kept about it, for those who answer for it. Address: ?id= */
export default function Household() {
  const { id = '' } = useAddress()
  return <Page>{id === '' ? <NoDoor /> : <Door id={id} />}</Page>
}

const NoDoor = () => (
  <Empty
    icon='home'
    title='没有选定是哪一户'
    text='请到住户名册里找到这一户，再点开。'
    action={{ text: '去住户名册', onPress: () => replaceBy(memberWays.registers()) }}
  />
)

function Door({ id }: { id: string }) {
  const household = useHousehold(id)
  useFreshOnShow(placeKeys.household(id))
  return (
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
  )
}

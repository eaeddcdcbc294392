import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { Office } from 'types/places'
import type { UnitView } from 'types/units'
import { isOn } from 'types/words/systems'
import { UNIT_KIND_NAMES } from 'types/words/units'
import { api } from '@/cloud/api'
import { useMe } from '@/domains/members/queries'
import { dial } from '@/screen/dial'
import { open } from '@/screen/go'
import { OfficeRow } from '@/screen/office/call-office'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useDeed } from '@/screen/use-deed'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Headline } from '@/ui/text'
import { showUnit, unitKeys, useListsOf, useTeamsOf, useUnit } from '../queries'
import { unitWays } from '../ways'
import { Lists } from './lists'

/** One unit. Address: ?id= */
export default function UnitDetail() {
  const { id = '' } = useAddress()
  const unit = useUnit(id)
  // For the telephone of the office; goes out with the unit, in the same call.
  const me = useMe().data
  const office = me?.office ?? null
  const isContact = me?.posts.some(({ kind, at }) => kind === 'unitContact' && at.id === id) ?? false
  // The teams that work with it, too.
  useTeamsOf(id)
  useListsOf(id)
  useWatched(unitKeys.one(id), unitKeys.offers(id), unitKeys.needs(id), unitKeys.projects(id))
  usePullDownRefresh(() => void unit.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page>
      <Remote query={unit} look='cards'>
        {(view) => <Unit unit={view} office={office} lists={isOn(me?.systemsOff, 'offers')} isContact={isContact} />}
      </Remote>
    </Page>
  )
}

interface UnitProps {
  unit: UnitView
  office: Office | null
  /** The community has not switched the three lists off. */
  lists: boolean
  isContact: boolean
}

function Unit({ unit, office, lists, isContact }: UnitProps) {
  const { id, name, kind, branch, contactName, address, note, closed, register } = unit
  const facts = [
    { name: '类别', value: UNIT_KIND_NAMES[kind] },
    { name: '党支部', value: branch },
    { name: '联系人', value: contactName },
    { name: '地址', value: address },
    { name: '备注', value: note },
    { name: '电话', value: register?.phone },
  ]
  return (
    <>
      <Card>
        <Stack gap={4}>
          <Headline>{name}</Headline>
          {closed && (
            <Callout tone='quiet' title='已停用'>
              这个单位不再参加社区的活动。
            </Callout>
          )}
          <Facts facts={facts.filter(({ value }) => value)} />
          {register?.phone && <Call id={id} />}
          {register && (
            <Button look='plain' icon='edit' onPress={() => open(unitWays.edit(id))}>
              修改
            </Button>
          )}
        </Stack>
      </Card>
      {lists && <Lists id={id} keeps={isContact || register !== null} />}
      <Partnered id={id} />
      {!register && <OfficeRow office={office} />}
    </>
  )
}

/** The number in full, straight to the telephone: nobody has to write it down, and the look is on record. */
function Call({ id }: { id: string }) {
  const { run, busy } = useDeed(api.units.phone.mutate, {
    onScreen: [unitKeys.one(id)],
    onDone: ({ unit }) => showUnit(unit),
  })
  const call = async () => {
    const answer = await run({ id })
    if (!answer) return
    await dial(answer.phone)
  }
  return (
    <Button icon='phone' busy={busy} onPress={() => void call()}>
      打电话给联系人
    </Button>
  )
}

/** The volunteer teams that do their work together with it (共建); nothing where there are none. */
function Partnered({ id }: { id: string }) {
  const [page] = useTeamsOf(id).data?.pages ?? []
  if (!page || page.items.length === 0) return null
  return (
    <Section title='共建的志愿服务队'>
      <Card flush>
        {page.items.map((team) => (
          <Row key={team.id} icon='heart' title={team.name} onPress={() => open(unitWays.team(team.id))} />
        ))}
      </Card>
    </Section>
  )
}

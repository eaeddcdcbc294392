import { useState } from 'react'
import { api } from '@/cloud/api'
import { useCommunity } from '@/cloud/community'
import { open, toHome } from '@/screen/go'
import { ListPages } from '@/screen/list-pages'
import { Remote } from '@/screen/remote'
import { Search } from '@/screen/search'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { type PlaceChoice, PlacePicker } from '@/ui/place-picker'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Headline, Note } from '@/ui/text'
import { memberKeys, useMe, useRegister } from '../queries'
import { memberWays } from '../ways'
import { RegisterLine } from './register-line'
import { registersOf } from './registers'

/** 住户名册: who lives in a place, for those who answer for it. Address: ?place= and what it is called, &label= */
export default function Register() {
  const { place = '', label = '' } = useAddress()
  return place === '' ? <WhichRegister /> : <RegisterOf place={place} label={label} />
}

/** Whoever comes without a place has one register for each place of their posts. */
function WhichRegister() {
  const me = useMe()
  const seats = registersOf(me.data?.posts ?? [])
  const [first, ...others] = seats
  if (first && others.length === 0) return <RegisterOf place={first.id} label={first.label} />
  return (
    <Page>
      <Remote query={me} look='lines'>
        {() =>
          first ? (
            <Section title='看哪里的住户名册'>
              <Card flush>
                {seats.map(({ id, label }) => (
                  <Row key={id} icon='people' title={label} onPress={() => open(memberWays.register(id, label))} />
                ))}
              </Card>
            </Section>
          ) : (
            <Empty
              icon='people'
              title='没有您负责的住户名册'
              text='名册由楼栋长、网格员和居委会等使用。需要联系邻居，请找楼栋长或居委会。'
              action={{ text: '回到首页', onPress: toHome }}
            />
          )
        }
      </Remote>
    </Page>
  )
}

function RegisterOf({ place, label }: { place: string; label: string }) {
  const communityId = useCommunity((store) => store.communityId) ?? ''
  const [way, setWay] = useState<PlaceChoice[]>([])
  const inside = way[way.length - 1]?.id ?? place
  const [search, setSearch] = useState('')
  const register = useRegister(inside, search)
  const me = useMe()
  const isBuilding = me.data?.posts.some(({ kind, at }) => kind === 'warden' && at.id === place)
  useWatched(memberKeys.registerAt(inside))
  // The community itself is left out where places are chosen: its buildings come first.
  const top = place === communityId ? undefined : place
  return (
    <Page>
      <Headline>{label || '住户名册'}</Headline>
      <Note>只用于社区工作，请不要外传。查看完整电话会留下记录，本人看得到。</Note>
      <Search label='按姓名、门牌或电话后四位找' onSearch={setSearch} />
      <PlacePicker
        anyLevel
        label='只看其中一处'
        optional
        levels={isBuilding ? ['单元', '门牌'] : ['楼栋', '单元', '门牌']}
        value={way}
        onChange={setWay}
        loadChildren={(under) => api.places.pick.query({ communityId, under: under ?? top })}
      />
      {way.length > 0 && (
        <Button look='text' narrow onPress={() => setWay([])}>
          看全部
        </Button>
      )}
      <ListPages
        list={register}
        empty={
          search === '' ? (
            <Empty icon='people' title='这里还没有登记的住户' text='住户加入并核实后，会列在这里。' />
          ) : (
            <Empty
              icon='search'
              title='没有找到'
              text='请从姓名的第一个字写起，或写门牌，例如“3-2-502”，或电话的后四位。'
            />
          )
        }
      >
        {(items) => (
          <Card flush>
            {items.map((row) => (
              <RegisterLine
                key={`${row.id} ${row.householdId}`}
                row={row}
                onPress={() => open(memberWays.person(row.id))}
              />
            ))}
          </Card>
        )}
      </ListPages>
    </Page>
  )
}

import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { BuildingView } from 'types/posts'
import { POST_DUTIES, POST_NAMES } from 'types/words/posts'
import { open, toHome } from '@/screen/go'
import { OfficeLine } from '@/screen/office/call-office'
import { PhoneLines } from '@/screen/office/phone-lines'
import { PROPERTY_DUTY } from '@/screen/office/words'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { PersonLine } from '@/ui/person-line'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Headline, Note } from '@/ui/text'
import { Levels } from '../levels'
import { postKeys, useBuilding } from '../queries'
import { postWays } from '../ways'
import { HolderLine } from './holder-line'

/** 本楼两长四员: who holds the posts of a building, and whom to ask for what. Address: ?place= */
export default function Building() {
  const { place = '' } = useAddress()
  const building = useBuilding(place)
  useWatched(postKeys.building(place))
  usePullDownRefresh(() => void building.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page>
      {place === '' ? (
        <Empty
          icon='building'
          title='没有说是哪一栋楼'
          text='请从首页的“本楼两长四员”进入。'
          action={{ text: '回到首页', onPress: toHome }}
        />
      ) : (
        <Remote query={building} look='cards'>
          {(view) => <Shown view={view} />}
        </Remote>
      )}
    </Page>
  )
}

const Shown = ({ view }: { view: BuildingView }) => (
  <Stack gap={5}>
    <Stack gap={1}>
      <Headline>{view.label}</Headline>
      <Note>
        {view.communityName}。
        {view.known
          ? '他们的姓名和电话在本楼公开，有事随时可以找。'
          : '核实住户身份后，这里有他们的姓名、照片和电话；现在有事，请先找居委会。'}
      </Note>
    </Stack>
    <Section title='有事找谁'>
      <Card flush>
        <OfficeLine office={view.office} />
        {view.property?.map(({ at, phone, nightPhone }) => (
          <PhoneLines
            key={at.id}
            duty={PROPERTY_DUTY}
            name={POST_NAMES.propertyCompany}
            phone={phone}
            nightPhone={nightPhone}
          />
        ))}
        {view.posts.map((post) =>
          post.holders.length > 0 ? (
            post.holders.map((holder) => (
              <HolderLine
                key={`${post.kind} ${holder.name}`}
                post={POST_NAMES[post.kind]}
                holder={holder}
                note={POST_DUTIES[post.kind]}
              />
            ))
          ) : (
            <PersonLine
              key={post.kind}
              post={POST_NAMES[post.kind]}
              note={`${POST_DUTIES[post.kind]}现在请先找${post.instead}。`}
            >
              {view.mayName && (
                <Button
                  narrow
                  look='text'
                  label={`任命或邀请${POST_NAMES[post.kind]}`}
                  onPress={() => open(postWays.name({ kind: post.kind, at: { id: view.placeId, label: view.label } }))}
                >
                  任命或邀请
                </Button>
              )}
            </PersonLine>
          ),
        )}
      </Card>
    </Section>
    {view.honorary.length > 0 && (
      <Section title='荣誉楼栋长'>
        <Card flush>
          {view.honorary.map((holder) => (
            <HolderLine
              key={holder.name}
              post={POST_NAMES.honoraryWarden}
              holder={holder}
              note={
                holder.partner
                  ? `拍档：${POST_NAMES.warden} ${holder.partner}。${POST_DUTIES.honoraryWarden}`
                  : POST_DUTIES.honoraryWarden
              }
            />
          ))}
        </Card>
      </Section>
    )}
    {view.gridOfficers.length > 0 && (
      <Section title='本楼的网格员'>
        <Card flush>
          {view.gridOfficers.map((holder) => (
            <HolderLine
              key={holder.name}
              post={POST_NAMES.gridOfficer}
              holder={holder}
              note={POST_DUTIES.gridOfficer}
            />
          ))}
        </Card>
      </Section>
    )}
    {view.levels.length > 0 && (
      <Section title='五级负责'>
        <Levels levels={view.levels} />
      </Section>
    )}
  </Stack>
)

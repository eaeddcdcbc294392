import type { MyPledgesView } from 'types/pledge-views'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { Note, Paragraph, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { OwnPledges } from '../parts/own-pledges'
import { PledgeRows } from '../parts/pledge-rows'
import { pledgeKeys, useMyPledges, useNominationDeed } from '../queries'
import { pledgeWays } from '../ways'

/** 承诺与岗位: my pledges and posts, those of the unit that I answer for, whom I named. */
export default function MyPledges() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const mine = useMyPledges()
  useWatched(pledgeKeys.mine)
  return (
    <Page
      footer={
        <Button look='plain' onPress={() => open(pledgeWays.building())}>
          看邻居和单位的承诺
        </Button>
      }
    >
      <Remote query={mine} look='cards'>
        {(view) => <Whole view={view} />}
      </Remote>
    </Page>
  )
}

function Whole({ view }: { view: MyPledgesView }) {
  const { file, units, nominations } = view
  if (!file && units.length === 0 && nominations.length === 0) {
    return <Empty icon='heart' title='您还没有承诺' text='党员报到以后可以写承诺、认领岗位。邻居的承诺点下面看。' />
  }
  return (
    <Stack gap={5}>
      {file && file.yearsOfService > 0 && (
        <Callout tone='good' title={`您在社区报到服务满 ${file.yearsOfService} 年了`}>
          谢谢您。
        </Callout>
      )}
      <OwnPledges pledges={view} />
      {units.map((unit) => (
        <UnitPledges key={unit.id} unit={unit} />
      ))}
      {nominations.length > 0 && (
        <Section title='我推荐的'>
          <Stack gap={3}>
            {nominations.map((one) => (
              <Nomination key={one.id} nomination={one} />
            ))}
          </Stack>
        </Section>
      )}
    </Stack>
  )
}

/** What the contact of a unit writes for it. */
const UnitPledges = ({ unit: { id, name, pledges, mayPledge } }: { unit: MyPledgesView['units'][number] }) => (
  <Section title={`${name}的承诺`}>
    <Stack gap={3}>
      {pledges.length > 0 && <PledgeRows rows={pledges} />}
      {mayPledge ? (
        <Button look='plain' icon='plus' onPress={() => open(pledgeWays.edit({ unitId: id }))}>
          替单位写一件
        </Button>
      ) : (
        <Note>每年 1–2 件，今年的写满了。</Note>
      )}
    </Stack>
  </Section>
)

function Nomination({ nomination }: { nomination: MyPledgesView['nominations'][number] }) {
  const { id, name, text, version: seen } = nomination
  const deed = useNominationDeed(api.pledges.withdrawNomination.mutate)
  const withdraw = async () => {
    if (!(await confirm({ title: `撤回对${name}的推荐？`, yes: '撤回' }))) return
    if (await deed.run({ id, seen })) toast('已撤回')
  }
  return (
    <Card>
      <Stack gap={2}>
        <Ends>
          <Title>{name}</Title>
          <Button narrow look='text' busy={deed.busy} onPress={() => void withdraw()}>
            撤回
          </Button>
        </Ends>
        <Paragraph>{text}</Paragraph>
        <Note>只有社区党委和居委会看得到。</Note>
      </Stack>
    </Card>
  )
}

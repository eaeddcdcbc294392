import { useState } from 'react'
import { PLEDGE_STATE_NAMES } from 'types/words/pledges'
import { InCommunity } from '@/domains/members/in-community'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { toast } from '@/ui/toast'
import { ChooseMember } from '../parts/choose-member'
import { PledgeRows } from '../parts/pledge-rows'
import { type Of, pledgeKeys, type StateAsked, useAllPledges, usePostsHeld } from '../queries'
import { pledgeWays } from '../ways'

const WHOSE = [
  { value: 'person', label: '党员' },
  { value: 'paper', label: '纸面党员' },
  { value: 'unit', label: '单位' },
] as const

const STATES = (['done', 'open', 'thanked', 'notKept'] as const).map((value) => ({
  value,
  label: value === 'thanked' ? '道过谢' : PLEDGE_STATE_NAMES[value],
}))

/** 承诺与岗位, for whoever keeps the register: what was done and may be thanked for, and what is entered on paper. */
export default function PledgesOfOffice() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const [of, setOf] = useState<Of>('person')
  const [state, setState] = useState<StateAsked>('done')
  const [choosing, setChoosing] = useState(false)
  useWatched(pledgeKeys.all(of, state))
  return (
    <Page
      footer={
        <Button icon='edit' onPress={() => setChoosing(true)}>
          替纸面党员写承诺
        </Button>
      }
    >
      <Stack gap={4}>
        <Card flush>
          <Row icon='clipboard' title='岗位' onPress={() => open(pledgeWays.posts())} />
          <Row icon='star' title='年度推荐' onPress={() => open(pledgeWays.nominations())} />
        </Card>
        <PostsHeld />
        <FilterBar<Of> label='看谁的承诺' filters={WHOSE} value={of} onChange={setOf} />
        <FilterBar<StateAsked> label='看哪些承诺' filters={STATES} value={state} onChange={setState} />
        <Listed key={`${of} ${state}`} of={of} state={state} />
      </Stack>
      {choosing && (
        <ChooseMember
          onPaper
          onClose={() => setChoosing(false)}
          onChoose={({ id }) => {
            setChoosing(false)
            open(pledgeWays.onPaper(id))
          }}
        />
      )}
    </Page>
  )
}

/** One tap a month: all who chose a post were at it. */
function PostsHeld() {
  const deed = usePostsHeld()
  const say = async () => {
    const words = { title: '本月在岗的都在岗？', text: '认领了岗位的党员各记一次参加，纸面党员也记。', yes: '都在岗' }
    if (!(await confirm(words))) return
    for (let before = -1; ; ) {
      const said = await deed.run({})
      if (!said) return
      if (said.done >= said.total || said.done === before) {
        toast(said.total > 0 ? '已记下' : '现在没有人在岗')
        return
      }
      before = said.done
    }
  }
  return (
    <Button look='plain' busy={deed.busy} onPress={() => void say()}>
      本月在岗的都在岗
    </Button>
  )
}

const Listed = ({ of, state }: { of: Of; state: StateAsked }) => (
  <Paged query={useAllPledges(of, state)} empty={<Empty icon='heart' title='这里没有承诺' text='换一类看看。' />}>
    {(items) => <PledgeRows rows={items} withName />}
  </Paged>
)

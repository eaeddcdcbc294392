import type { PledgeView } from 'types/pledge-views'
import { PLEDGE_PHOTOS_AT_MOST, PLEDGE_STATE_NAMES, PLEDGE_WORDS_LENGTH } from 'types/words/pledges'
import { api } from '@/cloud/api'
import { FormOf } from '@/screen/editing'
import { WordHandling } from '@/screen/handling/word-handling'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Card } from '@/ui/card'
import { Title } from '@/ui/text'
import { pledgeKeys, usePledge, usePledgeDeed } from '../queries'
import { pledgeWays } from '../ways'

/** 做成了: told in words, with photos or without. Address: ?id= */
export default function ReportPledge() {
  const { id = '' } = useAddress()
  const pledge = usePledge(id)
  useWatched(pledgeKeys.one(id))
  return <FormOf query={pledge}>{(view) => <Telling pledge={view} />}</FormOf>
}

const FORM = {
  label: '怎么做成的',
  hint: '做了什么、帮到了谁。看得到这件承诺的邻居都看得到',
  photos: true,
  done: '已记下，谢谢您',
}

function Telling({ pledge }: { pledge: PledgeView }) {
  const { id, text, actions, state } = pledge
  const deed = usePledgeDeed(id, api.pledges.done.mutate)
  const handling = {
    matter: pledge,
    name: '做成了',
    obstacle: actions.includes('done') ? null : `这件承诺现在是“${PLEDGE_STATE_NAMES[state]}”，不用再说。`,
    detail: pledgeWays.detail(id),
    digest: (
      <Card>
        <Title>{text}</Title>
      </Card>
    ),
  }
  return (
    <WordHandling
      handling={handling}
      form={FORM}
      deed={deed}
      limit={PLEDGE_WORDS_LENGTH}
      photosAtMost={PLEDGE_PHOTOS_AT_MOST}
    />
  )
}

import { useState } from 'react'
import type { NeedView } from 'types/needs'
import {
  BOOKING_WORDS_LENGTH,
  DAY_PART_NAMES,
  NEED_STATE_NAMES,
  OFFER_KIND_NAMES,
  WEEKDAY_NAMES,
} from 'types/words/offers'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { open } from '@/screen/go'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note, Paragraph } from '@/ui/text'
import { needKeys, useNeed, useNeedDeed } from '../queries'
import { offerWays } from '../ways'
import { monthWords } from '../words'

/** One need, and what fits it. Address: ?id= and perhaps &community= */
export default function NeedDetail() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const need = useNeed(id)
  const [opened, setOpened] = useState<'meet' | 'close' | null>(null)
  const meeting = useNeedDeed(id, api.offers.meetNeed.mutate)
  const closing = useNeedDeed(id, api.offers.closeNeed.mutate)
  useWatched(needKeys.one(id))
  useOpened('need', id, need.data?.version)
  const mayAct = need.data?.keeps && need.data.state === 'open'
  const same = {
    limit: BOOKING_WORDS_LENGTH,
    inputOf: (text: string) => ({ id, seen: need.data?.version ?? 0, text }),
    onClose: () => setOpened(null),
  }
  return (
    <Page footer={mayAct && <Button onPress={() => setOpened('meet')}>有着落了</Button>}>
      <Remote query={need} look='cards'>
        {(view) => <About need={view} onClose={() => setOpened('close')} />}
      </Remote>
      {opened === 'meet' && (
        <WordSheet {...same} title='有着落了' action='记下' label='谁来提供' type='text' deed={meeting} done='已记下' />
      )}
      {opened === 'close' && (
        <WordSheet {...same} optional title='不需要了' action='撤下' label='原因' deed={closing} done='已撤下' />
      )}
    </Page>
  )
}

function About({ need, onClose }: { need: NeedView; onClose: () => void }) {
  const { id, title, about, who, kind, month, count, weekdays, part, state, metBy, matches, keeps } = need
  const days = weekdays.map((weekday) => WEEKDAY_NAMES[weekday]).join('、')
  const when = `${days}${part ? DAY_PART_NAMES[part] : ''}`
  const facts = [
    { name: '谁需要', value: who },
    { name: '类别', value: `${OFFER_KIND_NAMES[kind]}，${count}` },
    { name: '月份', value: monthWords(month) },
    { name: '最好在', value: when || null },
    { name: '谁来提供', value: metBy },
  ]
  return (
    <Stack gap={4}>
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{title}</Headline>
            <StatusChip tone={state === 'open' ? 'wait' : state === 'met' ? 'good' : 'quiet'}>
              {NEED_STATE_NAMES[state]}
            </StatusChip>
          </Ends>
          <Facts facts={facts.filter(({ value }) => value)} />
          {about && <Paragraph>{about}</Paragraph>}
          {keeps && state === 'open' && (
            <>
              <Button look='plain' icon='edit' onPress={() => open(offerWays.editNeed(id))}>
                修改
              </Button>
              <Button look='danger' onPress={onClose}>
                不需要了
              </Button>
            </>
          )}
        </Stack>
      </Card>
      {keeps && state === 'open' && (
        <Section title='能帮上的'>
          {matches.length === 0 ? (
            <Note>现在没有对得上的。可以打电话问问各单位，或换个时间试试。</Note>
          ) : (
            <Card flush>
              {matches.map(({ offerId, words }) => (
                <Row key={offerId} icon='calendar' title={words} onPress={() => open(offerWays.detail(offerId))} />
              ))}
            </Card>
          )}
        </Section>
      )}
    </Stack>
  )
}

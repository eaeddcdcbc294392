import { useState } from 'react'
import type { OfferView } from 'types/offers'
import { OFFER_WHERE_LENGTH } from 'types/words/offers'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { toast } from '@/ui/toast'
import { useOfferDeed } from '../queries'
import { offerWays } from '../ways'

interface KeepingProps {
  offer: OfferView
  keeper: NonNullable<OfferView['keeper']>
}

/** What whoever looks after an offer sees and may do: its contact, and the office. */
export function Keeping({ offer, keeper }: KeepingProps) {
  const { id, unitId, version: seen, actions, quiet } = offer
  const [closing, setClosing] = useState(false)
  const close = useOfferDeed(id, api.offers.close.mutate)
  const reopen = useOfferDeed(id, api.offers.reopen.mutate)
  const still = useOfferDeed(id, api.offers.stillThere.mutate)
  const used = keeper.used === null ? (quiet ? '不到 10 次，不显示' : null) : `${keeper.used} 次`
  const facts = [
    { name: '今年用了', value: used },
    {
      name: '顾问',
      value: quiet ? keeper.advisers.map(({ name }) => name).join('、') || '还没有，请在“修改”里加上' : null,
    },
  ]
  return (
    <Section title='打理'>
      <Card>
        <Stack gap={3}>
          {keeper.asked && (
            <Callout tone='wait' title='半年没人用了，还有吗？'>
              还有就点“还有”，没有了就点“停了”。
            </Callout>
          )}
          <Facts facts={facts.filter(({ value }) => value)} />
          {actions.includes('stillThere') && (
            <Button
              busy={still.busy}
              onPress={() => void still.run({ id, seen }).then((done) => done && toast('已记下，还有'))}
            >
              还有
            </Button>
          )}
          <Button look='plain' icon='calendar' onPress={() => open(offerWays.bookings(unitId))}>
            看预约
          </Button>
          {actions.includes('save') && (
            <Button look='plain' icon='edit' onPress={() => open(offerWays.edit(id))}>
              修改
            </Button>
          )}
          {actions.includes('close') && (
            <Button look='danger' onPress={() => setClosing(true)}>
              停了
            </Button>
          )}
          {actions.includes('reopen') && (
            <Button
              look='plain'
              busy={reopen.busy}
              onPress={() => void reopen.run({ id, seen }).then((done) => done && toast('已恢复'))}
            >
              恢复
            </Button>
          )}
        </Stack>
      </Card>
      {closing && (
        <WordSheet
          optional
          title='不再提供？'
          action='停了'
          label='原因'
          hint='约好的会取消，并把原因告诉对方'
          limit={OFFER_WHERE_LENGTH}
          deed={close}
          inputOf={(text) => ({ id, seen, text })}
          done='已停'
          onClose={() => setClosing(false)}
        />
      )}
    </Section>
  )
}

import { useState } from 'react'
import type { OfferView } from 'types/posts'
import { POST_DUTIES } from 'types/words/posts'
import { api } from '@/cloud/api'
import { useCommunity } from '@/cloud/community'
import { queryClient } from '@/cloud/queries'
import { memberWays } from '@/domains/members/ways'
import { open, toHome } from '@/screen/go'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { ManyChoice } from '@/ui/choice'
import { Facts } from '@/ui/facts'
import { Field } from '@/ui/field'
import { PhoneButton } from '@/ui/phone-button'
import { Stack } from '@/ui/stack'
import { Headline, Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { postKeys, usePostDeed } from '../queries'
import { expiryWords, publicityOf, termWords, titleOf } from '../words'

interface OfferProps {
  code: string
  offer: OfferView
}

/** What is offered, by whom, and what becomes public with it; then yes, by whoever it is for. */
export function Offer({ code, offer }: OfferProps) {
  const now = Date.now()
  const { kind, name, by, until, expiresAt, communityName } = offer
  const duty = (POST_DUTIES as Record<string, string | undefined>)[kind]
  return (
    <Stack gap={4}>
      <Stack gap={1}>
        <Headline>请您担任 {titleOf(offer)}</Headline>
        {duty && <Note>{duty}</Note>}
      </Stack>
      <Card>
        <Facts
          facts={[
            { name: '社区', value: communityName },
            { name: '邀请给', value: name },
            { name: '邀请人', value: by },
            { name: '任期', value: termWords(until, now) },
            { name: '有效期', value: expiryWords(expiresAt, now) },
          ]}
        />
      </Card>
      <Answer code={code} offer={offer} />
    </Stack>
  )
}

const CLOSED = {
  used: ['这份邀请已经用过了', '如果是您本人接受的，请到“我的”里查看职务；否则请联系邀请人。'],
  withdrawn: ['这份邀请已经撤回', '请向邀请您的人问清楚。'],
  expired: ['这份邀请已经过期', '请邀请您的人再发一份。'],
} as const

function Answer({ code, offer }: OfferProps) {
  const { state, forMe, homeMissing } = offer
  if (state !== 'open') {
    const [title, text] = CLOSED[state]
    return (
      <Stack gap={3}>
        <Callout tone='quiet' title={title}>
          {text}
        </Callout>
        <Button look='plain' onPress={toHome}>
          回到首页
        </Button>
      </Stack>
    )
  }
  if (forMe === false) {
    return (
      <Callout tone='bad' title='这份邀请是发给别人的'>
        邀请不能转用，请邀请人按您的姓名和手机号另发一份。
      </Callout>
    )
  }
  if (homeMissing) {
    return (
      <Stack gap={3}>
        <Callout tone='wait' title='要先核实您住在这里'>
          这个职务由本楼住户担任。请先加入社区、登记住址，核实以后再打开这份邀请。
        </Callout>
        <Button icon='home' onPress={() => open(memberWays.join())}>
          登记住址
        </Button>
      </Stack>
    )
  }
  return <Agreement code={code} offer={offer} />
}

const AGREE = [{ value: 'agree', label: '我知道并且同意' }] as const

function Agreement({ code, offer }: OfferProps) {
  const [agreed, setAgreed] = useState(false)
  const [unsaid, setUnsaid] = useState(false)
  const [denied, setDenied] = useState(false)
  const { run, busy } = usePostDeed(api.posts.accept.mutate)

  const accept = async (phoneCode?: string) => {
    setDenied(false)
    const accepted = await run({ code, ...(phoneCode ? { phoneCode } : {}) })
    if (!accepted) return void queryClient.invalidateQueries({ queryKey: postKeys.offer(code) })
    toast(`您已担任${titleOf(offer)}`)
    useCommunity.getState().enter(accepted.communityId)
    void queryClient.invalidateQueries()
    toHome()
  }

  const words = offer.proof === 'phone' ? '用微信手机号确认，接受' : '接受'
  return (
    <Stack gap={4}>
      <Field label='请先看清楚' hint={publicityOf(offer.kind)} error={unsaid ? '请先勾选同意' : undefined}>
        <ManyChoice
          label='同意公开'
          options={AGREE}
          value={agreed ? ['agree'] : []}
          onChange={(chosen) => {
            setAgreed(chosen.length > 0)
            setUnsaid(false)
          }}
        />
      </Field>
      {denied && (
        <Callout tone='wait' title='没有取得您的手机号，还不能接受'>
          这份邀请是按手机号发的，要用手机号确认是您本人。请再点一次，选邀请人登记的那个号码；不想用手机号的话，请先加入社区，再请邀请人按姓名另发一份。
        </Callout>
      )}
      {offer.proof === 'phone' && agreed && !busy ? (
        <PhoneButton
          onCode={(phoneCode) => void accept(phoneCode)}
          onDenied={() => setDenied(true)}
          onFailure={(message) => toast(message, 'bad')}
        >
          {words}
        </PhoneButton>
      ) : (
        <Button busy={busy} onPress={() => (agreed ? void accept() : setUnsaid(true))}>
          {words}
        </Button>
      )}
    </Stack>
  )
}

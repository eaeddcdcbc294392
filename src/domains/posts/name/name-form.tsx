import type { MeView } from 'types/members'
import type { NewInvitationView } from 'types/posts'
import { NAME_LENGTH } from 'types/words/members'
import { POST_KINDS, POST_NAMES, POSTS, type PostKind, postTitle } from 'types/words/posts'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Field } from '@/ui/field'
import { Page } from '@/ui/page'
import { Headline, Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { type Naming, seatOf } from './naming'
import { PersonSearch } from './person-search'
import { useNaming } from './use-naming'
import { Where } from './where'

interface NameFormProps {
  me: MeView
  kind: PostKind | null
  at: Naming['at']
  onInvited: (made: NewInvitationView) => void
}

const WHOM = [
  { value: 'member', label: '社区里的人' },
  { value: 'number', label: '还没加入的人' },
] as const
const HOW = [
  { value: 'invite', label: '邀请本人接受', hint: '做一份邀请发给本人，接受后生效' },
  { value: 'grant', label: '直接任命', hint: '本人已经当面同意公开姓名和电话，立即生效' },
] as const
const MANNER = [
  { value: 'full', label: '正式' },
  { value: 'acting', label: '代理' },
] as const
const TERMS = [
  { value: 'open', label: '不设期限' },
  { value: 'until', label: '到某一天' },
] as const

export function NameForm({ me, kind: asked, at, onInvited }: NameFormProps) {
  const { naming, faults, busy, change, submit } = useNaming(me.communityId, asked, at, onInvited)
  const { kind, whom, member, how, acting, from, until } = naming
  const atId = seatOf(naming, me.communityId)
  const granting = whom === 'member' && how === 'grant'
  const today = dayOf(Date.now())
  return (
    <Page
      footer={
        <Button busy={busy} onPress={() => void submit()}>
          {granting ? '任命' : '生成邀请'}
        </Button>
      }
    >
      {asked && at ? (
        <Headline>{postTitle(asked, at.label)}</Headline>
      ) : (
        <>
          <Field label='什么职务' error={faults.kind}>
            <Choice
              look='chips'
              label='什么职务'
              options={kindsFor(me)}
              value={kind}
              onChange={(chosen) => change({ kind: chosen, way: [], member: null, acting: false })}
            />
          </Field>
          {kind && <Where key={kind} me={me} kind={kind} naming={naming} error={faults.atId} onChange={change} />}
        </>
      )}
      {faults.atId && asked && at && <Note>{faults.atId}</Note>}
      <Field label='请谁担任'>
        <Choice
          look='chips'
          label='请谁担任'
          options={WHOM}
          value={whom}
          onChange={(chosen) => change({ whom: chosen })}
        />
      </Field>
      {whom === 'member' ? (
        <PersonSearch
          post={kind && atId ? { kind, atId } : null}
          value={member}
          error={faults.member ?? faults.memberId}
          onChange={(chosen) => change({ member: chosen })}
        />
      ) : (
        <>
          <TextField
            label='姓名'
            error={faults.name}
            limit={NAME_LENGTH}
            value={naming.name}
            onChange={(name) => change({ name })}
          />
          <TextField
            label='手机号'
            hint='本人接受时，微信会核对是不是这个号码'
            type='number'
            error={faults.phone}
            value={naming.phone}
            onChange={(phone) => change({ phone })}
          />
        </>
      )}
      {whom === 'member' && (
        <Field label='怎样任命'>
          <Choice label='怎样任命' options={HOW} value={how} onChange={(chosen) => change({ how: chosen })} />
        </Field>
      )}
      {kind && POSTS[kind].one && (
        <Field label='正式还是代理' hint='代理可以和正式的人同时在任'>
          <Choice
            look='chips'
            label='正式还是代理'
            options={MANNER}
            value={acting ? 'acting' : 'full'}
            onChange={(chosen) => change({ acting: chosen === 'acting' })}
          />
        </Field>
      )}
      {kind !== 'administrator' && (
        <Field label='任期'>
          <Choice
            look='chips'
            label='任期'
            options={TERMS}
            value={until === null ? 'open' : 'until'}
            onChange={(chosen) => change({ until: chosen === 'open' ? null : yearAfter(today) })}
          />
        </Field>
      )}
      {until !== null && (
        <DatePicker
          label='任期到哪一天'
          earliest={today}
          error={faults.until}
          value={until}
          onChange={(day) => change({ until: day })}
        />
      )}
      {granting && (
        <DatePicker
          optional
          label='从哪一天开始'
          hint='不选就从现在开始'
          earliest={today}
          error={faults.from}
          value={from}
          onChange={(day) => change({ from: day })}
        />
      )}
    </Page>
  )
}

/** Only an administrator names administrators. */
const kindsFor = ({ posts }: MeView) =>
  POST_KINDS.filter((kind) => kind !== 'administrator' || posts.some((post) => post.kind === 'administrator')).map(
    (value) => ({ value, label: POST_NAMES[value] }),
  )

const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`

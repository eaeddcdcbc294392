import { useState } from 'react'
import type { InvitationView } from 'types/posts'
import { INVITATION_STATE_NAMES } from 'types/words/posts'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { ListPages } from '@/screen/list-pages'
import { Search } from '@/screen/search'
import { useWatched } from '@/screen/use-watched'
import { momentWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note, Paragraph, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { postKeys, useInvitations, usePostDeed } from '../queries'
import { postWays } from '../ways'
import { expiryWords, INVITATION_TONES, titleOf } from '../words'

/** 邀请记录: who was invited to what, and what became of it. */
export default function Invitations() {
  const [search, setSearch] = useState('')
  const list = useInvitations(search)
  useWatched(postKeys.invitations)
  return (
    <Page footer={<Button onPress={() => open(postWays.name())}>任命或邀请</Button>}>
      <Search label='按姓名找' onSearch={setSearch} />
      <ListPages
        list={list}
        empty={
          search === '' ? (
            <Empty icon='letters' title='还没有发出邀请' text='发出的邀请会列在这里，没有被接受前可以撤回。' />
          ) : (
            <Empty icon='search' title='没有找到' text='请从姓名的第一个字写起。' />
          )
        }
      >
        {(items) => items.map((invitation) => <InvitationCard key={invitation.id} invitation={invitation} />)}
      </ListPages>
    </Page>
  )
}

function InvitationCard({ invitation }: { invitation: InvitationView }) {
  const { id, name, phone, by, state, createdAt, expiresAt } = invitation
  const { run, busy } = usePostDeed(api.posts.withdraw.mutate)
  const now = Date.now()
  const withdraw = async () => {
    const sure = await confirm({
      title: `撤回给${name}的邀请？`,
      text: '撤回后，发出的邀请码就不能用了。',
      yes: '撤回',
      danger: true,
    })
    if (sure && (await run({ invitationId: id }))) toast('已撤回')
  }
  return (
    <Card>
      <Stack gap={1}>
        <Ends>
          <Title>{name}</Title>
          <StatusChip tone={INVITATION_TONES[state]}>{INVITATION_STATE_NAMES[state]}</StatusChip>
        </Ends>
        <Paragraph>{titleOf(invitation)}</Paragraph>
        {phone && <Note>手机号 {phone}</Note>}
        <Note>
          {by}，{momentWords(createdAt, now)}
        </Note>
        {state === 'open' && <Note>{expiryWords(expiresAt, now)}</Note>}
      </Stack>
      {state === 'open' && (
        <Button look='plain' busy={busy} label={`撤回给${name}的邀请`} onPress={() => void withdraw()}>
          撤回
        </Button>
      )}
    </Card>
  )
}

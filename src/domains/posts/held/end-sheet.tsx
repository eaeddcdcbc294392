import { useState } from 'react'
import type { HeldPostsView, HeldPostView } from 'types/posts'
import { REASON_LENGTH } from 'types/words/members'
import { isBlank } from 'types/words/text'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { memberKeys } from '@/domains/members/queries'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Paragraph } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { usePostDeed } from '../queries'
import { titleOf } from '../words'

interface EndSheetProps {
  holder: HeldPostsView
  post: HeldPostView
  mine: boolean
  onClose: () => void
}

/** Asks before a post is given up or ended, and for the reason of whoever ends another's. */
export function EndSheet({ holder, post, mine, onClose }: EndSheetProps) {
  const [reason, setReason] = useState('')
  const resign = usePostDeed(api.posts.resign.mutate)
  const end = usePostDeed(api.posts.end.mutate)
  const submit = async () => {
    const done = mine
      ? await resign.run({ postId: post.id })
      : await end.run({ memberId: holder.memberId, postId: post.id, ...(isBlank(reason) ? {} : { reason }) })
    if (!done) return
    toast(mine ? '已辞去，居委会会收到通知' : `已结束${holder.name}的任期`)
    if (mine) void queryClient.invalidateQueries({ queryKey: memberKeys.me })
    onClose()
  }
  return (
    <Sheet
      title={mine ? `辞去“${titleOf(post)}”？` : `结束${holder.name}的任期？`}
      onClose={onClose}
      footer={
        <Button look='danger' busy={resign.busy || end.busy} onPress={() => void submit()}>
          {mine ? '辞去' : '结束任期'}
        </Button>
      }
    >
      <Stack gap={3}>
        <Paragraph>
          {mine
            ? '辞去后，您不能再以这个职务办事。要再担任，需要重新邀请。'
            : `${titleOf(post)}。结束后立即生效，本人会收到通知。`}
        </Paragraph>
        {!mine && (
          <TextField
            optional
            multiline
            label='原因'
            hint={`${holder.name}会看到这句话`}
            limit={REASON_LENGTH}
            error={end.fields.reason}
            value={reason}
            onChange={setReason}
          />
        )}
      </Stack>
    </Sheet>
  )
}

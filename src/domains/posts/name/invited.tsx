import Taro from '@tarojs/taro'
import type { NewInvitationView } from 'types/posts'
import { replaceBy } from '@/screen/go'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { ShareButton } from '@/ui/share-button'
import { Stack } from '@/ui/stack'
import { Note, Paragraph } from '@/ui/text'
import { toast } from '@/ui/toast'
import { postWays } from '../ways'
import { expiryWords, termWords, titleOf } from '../words'

interface InvitedProps {
  made: NewInvitationView
  onAgain: () => void
}

/** The invitation that was just made, with its code: this is the only time that it is to be seen. */
export function Invited({ made: { invitation, code }, onAgain }: InvitedProps) {
  const { name, until, expiresAt } = invitation
  const now = Date.now()
  const message = `${name}您好，请您担任 ${titleOf(invitation)}。打开“邻里合唱”小程序，在“我的”里点“我有邀请码”，把这段话粘贴进去：${code}`
  const copy = () =>
    void Taro.setClipboardData({ data: message }).then(
      () => toast('已复制，请发给本人'),
      () => toast('没有复制成功，请手动抄下邀请码', 'bad'),
    )
  return (
    <Stack gap={4}>
      <Callout tone='good' title='邀请已生成，请发给本人'>
        邀请码只显示这一次，离开后不能再看到。丢了可以撤回，再发一份。
      </Callout>
      <Card>
        <Facts
          facts={[
            { name: '邀请', value: name },
            { name: '担任', value: titleOf(invitation) },
            { name: '任期', value: termWords(until, now) },
            { name: '有效期', value: `${expiryWords(expiresAt, now)}，只能用一次` },
          ]}
        />
      </Card>
      <Card>
        <Note>邀请码</Note>
        <Paragraph>{code}</Paragraph>
      </Card>
      <ShareButton>发给微信好友</ShareButton>
      <Button look='plain' onPress={copy}>
        复制邀请
      </Button>
      <Button look='text' onPress={onAgain}>
        再邀请一位
      </Button>
      <Button look='text' onPress={() => replaceBy(postWays.invitations())}>
        看邀请记录
      </Button>
    </Stack>
  )
}

import { useState } from 'react'
import { COMMUNITY_NAME_LENGTH } from 'types/words/communities'
import { NAME_LENGTH } from 'types/words/members'
import { api } from '@/cloud/api'
import { enterCommunity } from '@/domains/members/enter'
import { replaceBy } from '@/screen/go'
import { useDeed } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { communityWays } from '../ways'

/** 创建社区: whoever was given a setup code founds a community with it, and administers it from then on. */
export default function Found() {
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [myName, setMyName] = useState('')
  const { run, busy, fields } = useDeed(api.communities.found.mutate, {
    made: { look: '看刚才的社区', show: goTo },
  })

  const found = async () => {
    const me = await run({ code, name, administrator: { name: myName } })
    if (!me) return
    toast('社区已创建')
    goTo(me.communityId)
  }

  return (
    <Page
      footer={
        <Button busy={busy} onPress={() => void found()}>
          创建社区
        </Button>
      }
    >
      <Stack gap={5}>
        <Callout tone='active' title='给第一次使用的社区管理员'>
          开通码由部署小程序的技术人员给您，一个码只能创建一个社区。居民请返回，选择自己的社区加入。
        </Callout>
        <TextField label='开通码' hint='照着抄或粘贴，区分大小写' error={fields.code} value={code} onChange={setCode} />
        <TextField
          label='社区名称'
          hint='如：翠苑社区，以后可以改'
          error={fields.name}
          limit={COMMUNITY_NAME_LENGTH}
          value={name}
          onChange={setName}
        />
        <TextField
          label='您的姓名'
          hint='您会成为这个社区的管理员'
          error={fields['administrator.name'] ?? fields.administrator}
          limit={NAME_LENGTH}
          value={myName}
          onChange={setMyName}
        />
      </Stack>
    </Page>
  )
}

/** On to the set-up of the new community; where its id is not known, to the choice of mine. */
function goTo(communityId: string | undefined): void {
  if (communityId !== undefined) enterCommunity(communityId)
  replaceBy(communityId === undefined ? communityWays.switch() : communityWays.setup())
}

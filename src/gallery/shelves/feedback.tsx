import { useState } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Empty } from '@/ui/empty'
import { Failure } from '@/ui/failure'
import { OfflineNotice } from '@/ui/offline-banner'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { Paragraph } from '@/ui/text'
import { toast } from '@/ui/toast'
import { LONG, nothing } from './samples'
import type { Shelf } from './specimen'

const Sheets = () => {
  const [open, setOpen] = useState(false)
  return (
    <Stack gap={3}>
      <Button look='plain' onPress={() => setOpen(true)}>
        打开面板
      </Button>
      {open && (
        <Sheet
          title='派给谁办？'
          onClose={() => setOpen(false)}
          footer={<Button onPress={() => setOpen(false)}>派单</Button>}
        >
          {Array.from({ length: 12 }, (_, place) => place).map((place) => (
            <Paragraph key={place}>{LONG}</Paragraph>
          ))}
        </Sheet>
      )}
    </Stack>
  )
}

const ask = async () => {
  const yes = await confirm({
    title: '撤回这条诉求？',
    text: '撤回后居委会不再办理，您以后可以重新反映。',
    yes: '撤回',
    no: '不撤回',
    danger: true,
  })
  toast(yes ? '已撤回' : '没有撤回', yes ? 'good' : 'quiet')
}

const Asking = () => (
  <Button look='plain' onPress={ask}>
    提一个问题
  </Button>
)

const Toasts = () => (
  <Stack gap={3}>
    <Button look='plain' onPress={() => toast('已提交，编号 2026-1122-0042')}>
      办成了
    </Button>
    <Button look='plain' onPress={() => toast(`没有提交成功。${LONG}`, 'bad')}>
      没办成
    </Button>
  </Stack>
)

const Nothing = () => (
  <Card>
    <Empty
      icon='chat'
      title='您还没有反映过问题'
      text='楼道、电梯、环境，有事就说，件件有回音。'
      action={{ text: '我要反映', onPress: nothing }}
    />
  </Card>
)

const Loading = () => (
  <Stack gap={5}>
    <Skeleton look='lines' />
    <Skeleton look='cards' count={2} />
    <Skeleton look='tiles' />
  </Stack>
)

const Failing = () => (
  <Stack gap={3}>
    <Failure text='没能取到您的诉求，可能是网络不好。' onRetry={nothing} />
    <Failure text='没能取到您的诉求，可能是网络不好。' onRetry={nothing} busy />
    <Failure text={LONG} />
  </Stack>
)

export const feedback: Shelf = {
  name: 'feedback',
  specimens: [
    { name: '面板', Show: Sheets },
    { name: '确认', Show: Asking },
    { name: '轻提示', Show: Toasts },
    { name: '空', Show: Nothing },
    { name: '载入中', Show: Loading },
    { name: '出错', Show: Failing },
    { name: '断网', Show: OfflineNotice },
  ],
}

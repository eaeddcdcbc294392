import type { MeView } from 'types/members'
import { CallOffice } from '@/screen/office/call-office'
import { Callout } from '@/ui/callout'
import { Stack } from '@/ui/stack'

/** Whoever may not post is told why, what they still can do, and whom to turn to. */
export const Stopped = ({ me: { blocked, office } }: { me: MeView }) =>
  blocked && (
    <Stack gap={3}>
      <Callout tone='bad' title='社区暂停了您的发布'>
        原因：{blocked.reason}。您还能查看自己的诉求和答复。有疑问，请联系居委会。
      </Callout>
      <CallOffice office={office} />
    </Stack>
  )

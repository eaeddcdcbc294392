import type { MeView } from 'types/members'
import { officeWords } from '@/screen/office/words'
import { Callout } from '@/ui/callout'

/** Whoever may not post is told why, what they still can do, and whom to turn to. */
export const Stopped = ({ me: { blocked, office } }: { me: MeView }) =>
  blocked && (
    <Callout tone='bad' title='社区暂停了您的发布'>
      原因：{blocked.reason}。您还能查看自己的诉求和答复。有疑问，请联系居委会。{officeWords(office)}
    </Callout>
  )

import { Card } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import { Skeleton } from '@/ui/skeleton'
import { Title } from '@/ui/text'

/** @param share how much of the file has left the phone; null while the cloud reads it */
export const Sending = ({ share }: { share: number | null }) =>
  share === null ? (
    <Card>
      <Title>正在核对表格</Title>
      <Skeleton look='lines' />
    </Card>
  ) : (
    <Card>
      <Title>正在上传</Title>
      <ProgressBar label='已上传' value={Math.round(share * 100)} of={100} />
    </Card>
  )

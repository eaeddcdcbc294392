import { useEffect, useState } from 'react'
import { codeAt } from '@/screen/code-at'
import { Remote } from '@/screen/remote'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Headline, Note } from '@/ui/text'
import { useMeetingCodes } from './queries'

const SECOND = 1_000

/** The code of this moment, large. It changes every thirty seconds, also without a network. */
export function MeetingCodes({ id }: { id: string }) {
  const codes = useMeetingCodes(id)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), SECOND)
    return () => clearInterval(ticking)
  }, [])
  return (
    <Remote query={codes} look='lines'>
      {(all) => {
        const shown = codeAt(all, now, codes.dataUpdatedAt)
        return shown ? (
          <Card>
            <Headline>{shown.code}</Headline>
            <Note>{`请到会的人打开这次会议，点“我到了，签到”，输入这 8 位数字。${shown.left} 秒后换新的。`}</Note>
          </Card>
        ) : (
          <Callout tone='wait' title='签到码用完了'>
            没有网络，取不到新的。请在席位上点“到了”。
          </Callout>
        )
      }}
    </Remote>
  )
}

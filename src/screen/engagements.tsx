import type { EngagementView } from 'types/engagements'
import { stampWords } from '@/time/words'
import { Callout } from '@/ui/callout'

interface EngagementsProps {
  engagements: readonly EngagementView[]
  now: number
}

/** What else one has to be at during the same time. */
export function Engagements({ engagements, now }: EngagementsProps) {
  if (engagements.length === 0) return null
  return (
    <Callout tone='wait' title='这个时间您还有别的安排'>
      {`${engagements.map(({ title, startsAt }) => `“${title}”（${stampWords(startsAt, now)}）`).join('、')}。请选一个，或先和主持人、队长说好。`}
    </Callout>
  )
}

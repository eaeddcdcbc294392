import { useState } from 'react'
import type { MinutesView } from 'types/roundtable-minutes'
import { ADDITION_LENGTH, HIDDEN_LENGTH } from 'types/words/roundtables'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { WordSheet } from '@/screen/word-sheet'
import { stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Note } from '@/ui/text'
import { useMinutesDeed } from '../session/queries'
import { sessionWays } from '../session/ways'
import { AppendSheet } from './append-sheet'
import { PublishSheet } from './publish-sheet'

/** What the chair and the secretary do with them. */
export function Work({ minutes }: { minutes: MinutesView }) {
  const { id, state, actions, addition, minutesVersion, summaryDue, posted, publicAt } = minutes
  const [sheet, setSheet] = useState<'circulate' | 'append' | 'publish' | 'publishMinutes' | null>(null)
  const circulating = useMinutesDeed(id, api.roundtables.circulate.mutate)
  const publishing = useMinutesDeed(id, api.roundtables.publishMinutes.mutate)
  const now = Date.now()
  const close = () => setSheet(null)
  return (
    <>
      {posted && <Note>{`结果已公示，到 ${stampWords(posted.hangsUntil, now)}`}</Note>}
      {actions.includes('publish') && summaryDue !== null && now > summaryDue && (
        <Callout tone='bad' title='会议结果还没有公示'>
          会后 3 天内要公示，现在已经晚了，请尽快办。
        </Callout>
      )}
      {actions.includes('circulate') && (
        <Button look={state === 'drafting' ? 'main' : 'plain'} onPress={() => setSheet('circulate')}>
          {state === 'drafting' ? '发给各方核对' : '更正或补充后再发一次'}
        </Button>
      )}
      {actions.includes('publish') && (
        <Button look='plain' onPress={() => setSheet('publish')}>
          向居民公示结果
        </Button>
      )}
      {actions.includes('append') && (
        <Button look='plain' icon='plus' onPress={() => setSheet('append')}>
          加一份附记
        </Button>
      )}
      {actions.includes('publishMinutes') && (
        <Button look='plain' onPress={() => setSheet('publishMinutes')}>
          {publicAt === null ? '向居民公开纪要' : '更新公开的纪要'}
        </Button>
      )}
      {publicAt !== null && (
        <Card flush>
          <Row
            icon='clipboard'
            title='居民看到的公开文本'
            note={`${stampWords(publicAt, now)} 公开`}
            onPress={() => open(sessionWays.summary(id))}
          />
        </Card>
      )}
      {sheet === 'publishMinutes' && (
        <WordSheet
          optional
          title='向居民公开纪要'
          action='公开'
          label='还要隐去的字，一行一个'
          hint='号码和席位上的人的姓名会自动隐去；正文里提到的别人，请写在这里。原文和校验码不变。'
          limit={HIDDEN_LENGTH}
          field='hide'
          deed={publishing}
          inputOf={(text) => ({ id, ...(text ? { hide: text } : {}) })}
          done='已公开'
          onClose={close}
        />
      )}
      {sheet === 'circulate' && (
        <WordSheet
          optional
          title='发给各方核对'
          action='发出'
          label='更正和补充说明'
          hint='会上记下的都已写进纪要，不对的地方在这里更正。发出后各方重新答复，有 5 个工作日。'
          limit={ADDITION_LENGTH}
          begin={addition ?? ''}
          field='addition'
          deed={circulating}
          inputOf={(text) => ({ id, seen: minutesVersion, ...(text ? { addition: text } : {}) })}
          done='已发给各方'
          onClose={close}
        />
      )}
      {sheet === 'append' && <AppendSheet minutes={minutes} onClose={close} />}
      {sheet === 'publish' && <PublishSheet id={id} onClose={close} />}
    </>
  )
}

import { useState } from 'react'
import type { MeView } from 'types/members'
import type { RequestView } from 'types/request-views'
import { isOn } from 'types/words/systems'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { useRequestDeed } from '../queries'
import { ways } from '../ways'
import { HandOnSheet } from './hand-on-sheet'

interface HandOnProps {
  request: RequestView
  me: MeView | null | undefined
}

/** 提到圆桌会议: a request handed on to the table or to a task, or the way to where it is. Nothing where it is neither. */
export function HandOn({ request, me }: HandOnProps) {
  const { id, handedOn, mayHandOn } = request
  const [isOpen, setIsOpen] = useState(false)
  const deed = useRequestDeed(id, api.requests.handOn.mutate)
  if (handedOn) {
    const { kind, id: to, title } = handedOn
    const [icon, note] = kind === 'task' ? (['heart', '志愿任务'] as const) : (['chat', '圆桌会议的议题'] as const)
    return (
      <Card flush>
        <Row icon={icon} title={title} note={`已转到${note}`} onPress={() => open(ways.handedOn(kind, to))} />
      </Card>
    )
  }
  const isThere = (system: 'roundtables' | 'tasks') => isOn(me?.systemsOff, system)
  const offered = [
    ...(isThere('roundtables') ? ['table' as const] : []),
    ...(isThere('tasks') ? ['task' as const] : []),
  ]
  if (!mayHandOn || offered.length === 0) return null
  const [title, note] = isThere('roundtables')
    ? ['提到下次圆桌会议', '请各方一起商量，也可以转给已有的志愿任务；居民会收到消息']
    : ['转给志愿任务', '由已有的志愿任务来办，居民会收到消息']
  return (
    <>
      <Card flush>
        <Row icon='chat' title={title} note={note} onPress={() => setIsOpen(true)} />
      </Card>
      {isOpen && <HandOnSheet request={request} offered={offered} deed={deed} onClose={() => setIsOpen(false)} />}
    </>
  )
}

import type { MeView } from 'types/members'
import type { RequestView } from 'types/requests'
import type { PostKind } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { ways } from '../ways'

interface AskVolunteersProps {
  request: RequestView
  me: MeView | null | undefined
}

/** 请志愿者帮忙: a volunteer task for a request, in the words of whoever owns it for the office. Nothing for anybody else. */
export const AskVolunteers = ({ request, me }: AskVolunteersProps) =>
  mayAsk(request, me) && (
    <Card flush>
      <Row
        icon='heart'
        title='请志愿者帮忙'
        note='用自己的话发一项志愿任务，不写是谁家的事'
        onPress={() => open(ways.askVolunteers(request.id, request.category))}
      />
    </Card>
  )

const OFFICE: readonly PostKind[] = ['residentsCommittee', 'socialWorker']

/** Whether whoever reads owns it for the office, and it is being worked on. */
const mayAsk = ({ ownerKey, state, handedOn }: RequestView, me: MeView | null | undefined): boolean =>
  (state === 'accepted' || state === 'inHand') &&
  !handedOn &&
  isOn(me?.systemsOff, 'tasks') &&
  (me?.posts ?? []).some(({ key, kind }) => key === ownerKey && OFFICE.includes(kind))

import type { AgendaView } from 'types/meeting-inputs'
import type { DeedOf } from '@/screen/use-deed'
import { PutItemSheet } from '../parts/put-item-sheet'

interface PutOnSheetProps {
  meeting: AgendaView
  /** 临时议题: after the agenda was published. */
  late?: boolean
  deed: DeedOf<{ id: string; seen: number; itemId: string; reason: string; key: string }>
  onClose: () => void
}

/** Which item goes on the agenda before the meeting. */
export const PutOnSheet = ({ meeting, late = false, deed: { run, busy, fields }, onClose }: PutOnSheetProps) => (
  <PutItemSheet
    late={late}
    except={meeting.agenda.map(({ id }) => id)}
    busy={busy}
    fields={fields}
    put={async ({ id: itemId }, reason) =>
      (await run({ id: meeting.id, seen: meeting.version, itemId, reason })) ? '已列入' : undefined
    }
    onClose={onClose}
  />
)

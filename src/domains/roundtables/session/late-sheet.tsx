import type { ItemSummary } from 'types/item-inputs'
import { PutItemSheet } from '../parts/put-item-sheet'
import { useSessionForm } from './queue'
import type { LateItem, SessionShown } from './unsent-view'

/** 临时议题: an item that comes on in session. It goes through the queue of the phone, as all that is done there. */
export function LateSheet({ meeting: { id, agenda }, onClose }: { meeting: SessionShown; onClose: () => void }) {
  const { run, busy, fields } = useSessionForm(id)
  const put = async ({ id: itemId, title, question, category, reporters }: ItemSummary, reason: string) => {
    const shown: LateItem = { id: itemId, title, question, category, reporters }
    const words = `临时议题“${title}”：${reason}`
    const outcome = await run({ procedure: 'addLate', input: { itemId, reason }, words, shown })
    return outcome && (outcome === 'sent' ? '已列入' : '已记在手机里，联网后发出')
  }
  const except = agenda.map(({ itemId }) => itemId)
  return <PutItemSheet late except={except} busy={busy} fields={fields} put={put} onClose={onClose} />
}

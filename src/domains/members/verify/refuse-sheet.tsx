import { ReasonSheet } from '../reason-sheet'

interface RefuseSheetProps {
  name: string
  busy: boolean
  /** What the cloud found wrong with the reason. */
  fault?: string
  onRefuse: (reason: string) => Promise<void>
  onClose: () => void
}

/** Asks why somebody is not verified: without a reason nobody could put it right. */
export const RefuseSheet = ({ name, onRefuse, ...sheet }: RefuseSheetProps) => (
  <ReasonSheet
    {...sheet}
    title={`不通过${name}的申请`}
    hint={`${name}会看到这句话，改好后可以重新申请`}
    action='不通过'
    onReason={(reason) => void onRefuse(reason)}
  />
)

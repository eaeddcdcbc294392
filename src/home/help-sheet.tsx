import type { MeView } from 'types/members'
import type { Help, Opens } from '@/screen/contribution'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'

interface HelpSheetProps {
  me: MeView
  help: readonly Help[]
  onChoose: (opens: Opens) => void
  onClose: () => void
}

/** 找人帮忙 is one question; what is answered decides whose matter it becomes. */
export const HelpSheet = ({ me, help, onChoose, onClose }: HelpSheetProps) => (
  <Sheet title='您想请谁帮忙？' onClose={onClose}>
    <Card flush>
      {help.map(({ icon, title, note, opens }) => (
        <Row key={title} icon={icon} title={title} note={note} onPress={() => onChoose(opens(me))} />
      ))}
    </Card>
  </Sheet>
)

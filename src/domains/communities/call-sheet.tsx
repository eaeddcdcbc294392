import type { SheetProps } from '@/screen/contribution'
import { Sheet } from '@/ui/sheet'
import { Telephones } from './telephones'

/** 打电话, over whatever page one is on. */
export const CallSheet = ({ me, onClose }: SheetProps) => (
  <Sheet title='打电话' onClose={onClose}>
    <Telephones me={me} />
  </Sheet>
)

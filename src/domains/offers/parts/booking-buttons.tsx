import type { BookingView } from 'types/bookings'
import type { BookingAction } from 'types/words/offers'
import { Button } from '@/ui/button'
import type { DayActing } from '../day/use-day-acting'

const NAMES: Record<BookingAction, string> = {
  agree: '同意',
  refuse: '不同意',
  use: '用过了',
  thank: '道谢',
  cancel: '取消预约',
  callOff: '取消这次预约',
  look: '看对方姓名',
}
const PLAIN: readonly BookingAction[] = ['refuse', 'look']
const LOOKS = (action: BookingAction) =>
  action === 'cancel' || action === 'callOff' ? 'danger' : PLAIN.includes(action) ? 'plain' : 'main'

/** What one may do with a booking. Each says which one it is to whoever hears the page. */
export const BookingButtons = ({ booking, acting }: { booking: BookingView; acting: DayActing }) => (
  <>
    {booking.actions.map((action) => (
      <Button
        key={action}
        look={LOOKS(action)}
        busy={acting.busy(action, booking.id)}
        label={`${NAMES[action]}，${booking.from}–${booking.until}`}
        onPress={() => void acting.take(action, booking)}
      >
        {NAMES[action]}
      </Button>
    ))}
  </>
)

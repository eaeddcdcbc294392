import { useState } from 'react'
import type { BookingView } from 'types/bookings'
import type { BookingAction } from 'types/words/offers'
import { api } from '@/cloud/api'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useDayDeed, useLook } from '../queries'

/** What is told in words, in a sheet over the page. */
export type WordedAction = 'refuse' | 'thank' | 'callOff'

/** Taking actions on the bookings of a day. Held by the page, so that closing a sheet loses no key. */
export function useDayActing(dayId: string) {
  const [opened, setOpened] = useState<{ action: WordedAction; booking: BookingView } | null>(null)
  /** The last one that was pressed shows that it is at work. */
  const [pressed, setPressed] = useState('')
  const agreeing = useDayDeed(dayId, api.offers.agree.mutate)
  const using = useDayDeed(dayId, api.offers.use.mutate)
  const cancelling = useDayDeed(dayId, api.offers.cancel.mutate)
  const looking = useLook(dayId)
  const deeds = {
    refuse: useDayDeed(dayId, api.offers.refuse.mutate),
    thank: useDayDeed(dayId, api.offers.thank.mutate),
    callOff: cancelling,
  }
  const busyOnes: Partial<Record<BookingAction, boolean>> = {
    agree: agreeing.busy,
    use: using.busy,
    cancel: cancelling.busy,
    look: looking.busy,
  }

  const take = async (action: BookingAction, booking: BookingView): Promise<void> => {
    const ids = { id: dayId, bookingId: booking.id }
    setPressed(booking.id)
    switch (action) {
      case 'agree':
        if (await agreeing.run(ids)) toast('已同意，已告诉对方')
        return
      case 'use':
        if (await using.run(ids)) toast('已记下')
        return
      case 'cancel': {
        const words = { title: '取消这个预约？', yes: '取消预约', no: '不取消', text: '取消以后，时段会让给别人。' }
        if ((await confirm(words)) && (await cancelling.run(ids))) toast('已取消')
        return
      }
      case 'look': {
        const words = { title: '看对方姓名？', yes: '看姓名', text: '会记下您看过，对方看得到。' }
        if (!(await confirm(words))) return
        const found = await looking.run(ids)
        if (found) await confirm({ title: found.name, yes: '知道了', no: '关闭', text: '请按对方的意思称呼。' })
        return
      }
      default:
        setOpened({ action, booking })
    }
  }
  return {
    opened,
    close: () => setOpened(null),
    deeds,
    take,
    busy: (action: BookingAction, bookingId: string) => pressed === bookingId && busyOnes[action] === true,
  }
}

export type DayActing = ReturnType<typeof useDayActing>

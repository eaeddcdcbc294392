import { address } from '@/screen/address'

/** The addresses of the pages of the roundtable. */
export const roundtableWays = {
  /** 圆桌会议: meetings, items and seats. */
  list: () => address('roundtables/list'),
  items: () => address('roundtables/list', { shown: 'items' }),
  item: (id: string) => address('roundtables/item', { id }),
  propose: () => address('roundtables/propose'),
  meeting: (id: string) => address('roundtables/meeting', { id }),
  plan: () => address('roundtables/plan'),
}

/** What was made by an earlier attempt is shown on the page of a meeting, or of an item. */
export const meetingPages = { list: roundtableWays.list, detail: (id: string) => roundtableWays.meeting(id) }
export const itemPages = { list: roundtableWays.items, detail: (id: string) => roundtableWays.item(id) }

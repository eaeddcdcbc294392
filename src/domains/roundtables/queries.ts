import type { ItemsInput, ItemView } from 'types/item-inputs'
import type { AgendaView, MeetingsInput } from 'types/meeting-inputs'
import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about the roundtable before a meeting, and under which names the answers are kept. */

const keys = keysOf('roundtables')
export const roundtableKeys = {
  lists: keys.lists,
  table: keys.list('table'),
  items: (shown: ItemsInput['shown']) => keys.list('items', shown),
  meetings: (shown: MeetingsInput['shown']) => keys.list('meetings', shown),
  one: keys.one,
}

export const useTable = (enabled = true) =>
  useAsked(roundtableKeys.table, (since) => api.roundtables.table.query({ since }), { enabled })

export const useItems = (shown: ItemsInput['shown'], enabled = true) =>
  usePages(roundtableKeys.items(shown), (cursor, since) => api.roundtables.items.query({ shown, cursor, since }), {
    enabled,
  })

export const useMeetings = (shown: MeetingsInput['shown']) =>
  usePages(roundtableKeys.meetings(shown), (cursor, since) => api.roundtables.list.query({ shown, cursor, since }))

export const useItem = (id: string) =>
  useAsked(roundtableKeys.one(id), (since) => api.roundtables.item.query({ id, since }), { enabled: id !== '' })

export const useMeeting = (id: string) =>
  useAsked(roundtableKeys.one(id), (since) => api.roundtables.get.query({ id, since }), { enabled: id !== '' })

/** @param id undefined for one that is being made */
export const useItemDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<ItemView>,
  made?: Made,
) => useMatterDeed({ keys }, id, send, made)

/** @param id undefined for one that is being made */
export const useMeetingDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<AgendaView>,
  made?: Made,
) => useMatterDeed({ keys }, id, send, made)

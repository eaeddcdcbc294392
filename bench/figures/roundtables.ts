import type { AgendaItemDocument } from 'types/agenda-items'
import { callLines } from '../../test/support/call-lines'
import { add, documents, reachInto } from '../../test/support/database'
import type { House } from '../../test/support/house'
import type { Figure } from '../table'

/** What the pages of the roundtable cost: the agenda with its history, a whole chain, and a room that reads along. */

const READERS = 30
/** Each asks every ten seconds, for two hours. */
const ASKED = 2 * 60 * 6
const UNCHANGED_AT_MOST = 200
const HISTORY = 80

/** @param house with the demo community, that nobody else uses */
export async function roundtableFigures(house: House): Promise<Figure[]> {
  await reachInto(house)
  return [...(await agendaFigures(house)), await chainFigure(house), ...(await roomFigures(house))]
}

const examined = async (house: House): Promise<number> =>
  Object.values(await house.stats()).reduce((sum, one) => sum + one.documentsExamined, 0)

async function cost(house: House, ask: () => Promise<unknown>): Promise<number> {
  await ask()
  const before = await examined(house)
  await ask()
  return (await examined(house)) - before
}

/** The same number of documents with the history of the demo, and with as much again. */
async function agendaFigures(house: House): Promise<Figure[]> {
  const agenda = () => house.as('demo-chen').roundtables.get.query({ id: 'roundtable-announced' })
  const small = await cost(house, agenda)
  const [ended] = await documents<AgendaItemDocument>('agendaItems', { _id: 'matter-1' })
  if (!ended) throw new Error('the demo community has settled something')
  const more = Array.from({ length: HISTORY }, (_, place) => ({ ...ended, _id: `more-${place}` }))
  await add('agendaItems', more)
  const large = await cost(house, agenda)
  return [
    {
      figure: `documents examined for an agenda, with ${HISTORY} and ${2 * HISTORY} items of history, in 1 call`,
      must: 'the same',
      measured: `${small} / ${large}`,
      holds: small === large,
    },
  ]
}

async function chainFigure(house: House): Promise<Figure> {
  const [item] = await documents<AgendaItemDocument>('agendaItems', { _id: 'item-lamp' })
  const requestId = item?.origins[0]?.id ?? ''
  await house.as('demo-chen').roundtables.chain.query({ requestId })
  // One of them is the document of whoever asks, which every call reads.
  const reads = ((await callLines(house)).at(-1)?.reads ?? Number.NaN) - 1
  return {
    figure: 'operations for a chain: request, item, meeting, actions, and what does them; beside who asks',
    must: '≤ 3',
    measured: String(reads),
    holds: reads <= 3,
  }
}

/** Thirty readers for two hours, by what one of them costs who asks again and again. */
async function roomFigures(house: House): Promise<Figure[]> {
  const { session } = house.as('demo-yang').roundtables
  const id = 'meeting-session'
  const { mark } = (await session.query({ id })) as { mark: string }
  const unchanged = await session.query({ id, since: mark })
  const bytes = Buffer.byteLength(JSON.stringify(unchanged))
  const reads = await cost(house, () => session.query({ id, since: mark }))
  const calls = READERS * ASKED
  return [
    {
      figure: 'bytes of an unchanged session',
      must: `≤ ${UNCHANGED_AT_MOST}`,
      measured: String(bytes),
      holds: bytes <= UNCHANGED_AT_MOST,
    },
    {
      figure: `${READERS} readers for two hours, every ten seconds: calls, kilobytes, documents`,
      must: '≤ 21,600 calls, 2 documents each',
      measured: `${calls} calls, ${Math.round((calls * bytes) / 1024)} KB, ${reads} documents each`,
      holds: calls <= 21_600 && reads <= 2,
    },
  ]
}

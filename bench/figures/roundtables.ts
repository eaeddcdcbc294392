import type { AgendaItemDocument } from 'types/agenda-items'
import { COMMUNITY } from '../../demo/places'
import { callLines } from '../../test/support/call-lines'
import { add, documents, reachInto } from '../../test/support/database'
import { type House, newKey } from '../../test/support/house'
import type { Figure } from '../table'

/** What the pages of the roundtable cost: the agenda with its history, a whole chain, and a room that reads along. */

const READERS = 30
/** Five minutes of the two hours, as each reader asks every ten seconds. */
const ROUNDS = 30
/** In which of them something has been entered. */
const EVERY = 5
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

/** A reader as the app is one: keeps the mark, and sends it with the next question. */
interface Reader {
  openid: string
  since: string | undefined
}

/**
 * Thirty readers, six phones of each of five people at the table, ask in every round. Before every fifth round the secretary
 * enters something. A round stands for ten seconds, and nobody waits for them.
 */
async function roomFigures(house: House): Promise<Figure[]> {
  const id = 'meeting-session'
  const people = ['demo-yang', 'demo-wang', 'demo-kong', 'demo-you', 'demo-zhu']
  const readers = Array.from({ length: READERS }, (_, place): Reader => {
    return { openid: people[place % people.length] ?? '', since: undefined }
  })
  const spent = { calls: 0, bytes: 0, unchanged: 0, largest: 0, reads: 0, dearest: 0 }
  await house.as('demo-kong').roundtables.takeOverRecord.mutate({ id, key: newKey() })
  for (let round = 0; round < ROUNDS; round++) {
    if (round % EVERY === EVERY - 1) await entered(house, id, round)
    for (const reader of readers) {
      const before = await examined(house)
      const input = { id, ...(reader.since ? { since: reader.since } : {}) }
      const calls = [{ path: 'roundtables.session', type: 'query', input }]
      const { answer } = await house.call(reader.openid, { communityId: COMMUNITY, calls })
      const reads = (await examined(house)) - before
      const bytes = Buffer.byteLength(JSON.stringify(answer))
      const [reply] = (answer as { replies: { data: { unchanged?: true; mark?: string } }[] }).replies
      if (!reply?.data) throw new Error(`no answer for ${reader.openid}: ${JSON.stringify(answer)}`)
      spent.calls += 1
      spent.bytes += bytes
      spent.reads += reads
      if (reply.data.unchanged) {
        spent.unchanged += 1
        spent.largest = Math.max(spent.largest, bytes)
        spent.dearest = Math.max(spent.dearest, reads)
      } else reader.since = reply.data.mark
    }
  }
  const changes = READERS * Math.ceil((ROUNDS + 1) / EVERY)
  return [
    {
      figure: `a room in session, ${READERS} readers, ${ROUNDS} rounds: unchanged answers, the rest after each of the entries`,
      must: `${spent.calls - changes} of ${spent.calls}`,
      measured: `${spent.unchanged} of ${spent.calls}`,
      holds: spent.unchanged === spent.calls - changes,
    },
    {
      figure: 'the largest unchanged answer of them, whole; the most documents for one',
      must: `≤ ${UNCHANGED_AT_MOST} bytes, 2 documents`,
      measured: `${spent.largest} bytes, ${spent.dearest} documents`,
      holds: spent.largest <= UNCHANGED_AT_MOST && spent.dearest <= 2,
    },
    {
      figure: 'all of them together: documents, kilobytes',
      must: '',
      measured: `${spent.reads} documents, ${Math.round(spent.bytes / 1024)} KB`,
    },
  ]
}

async function entered(house: House, id: string, round: number): Promise<void> {
  const { agenda, seats } = (await house.as('demo-kong').roundtables.session.query({ id })) as {
    agenda: { itemId: string; conclusion: unknown }[]
    seats: { id: string; isPresent: boolean }[]
  }
  const itemId = agenda.find(({ conclusion }) => !conclusion)?.itemId ?? ''
  const seatId = seats.find(({ isPresent }) => isPresent)?.id ?? ''
  const entry = { id: newKey(), kind: 'said' as const, itemId, seatId, text: `第 ${round} 轮说的话` }
  await house.as('demo-kong').roundtables.record.mutate({ id, entries: [entry], key: newKey() })
}

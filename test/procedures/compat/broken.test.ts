import { submitInput } from 'types/request-inputs'
import { handlerView, requestView } from 'types/request-views'
import * as z from 'zod'
import { misfits } from '../../compat/compare'
import { type Contract, contractOfToday, faultsOf, type Procedure, refusedInputs, ripe } from '../../compat/contract'
import type { Unread } from '../../compat/recorded'
import { readAll } from '../../compat/recorded'
import { shapeOf } from '../../compat/shape'

/** Sound functions broken on purpose: each break is noticed, and what breaks nothing is not. */

const contract = contractOfToday()
const [{ calls } = { calls: {} }] = readAll()

/** The functions of today with another one in the place of one procedure. */
function broken(name: string, change: Partial<Procedure>): Contract {
  const procedure = contract[name]
  if (!procedure) throw new Error(`there is no ${name}`)
  return { ...contract, [name]: { ...procedure, ...change } }
}
const entry = requestView.shape.timeline.element

describe('of an answer', () => {
  test.each<[string, z.ZodType, string[]]>([
    ['a part that is taken away', requestView.omit({ reporter: true }), ['$.reporter: is gone']],
    [
      'a part deep inside',
      requestView.extend({ timeline: z.array(entry.omit({ by: true })) }),
      ['$.timeline[].by: is gone'],
    ],
    ['a list that is taken away, once', requestView.omit({ timeline: true }), ['$.timeline: is gone']],
    [
      'a part that is sometimes not there',
      requestView.extend({ reporter: z.string().optional() }),
      ['$.reporter: was string, may now be missing'],
    ],
    [
      'a part that is sometimes null',
      requestView.extend({ text: z.string().nullable() }),
      ['$.text: was string, may now be null'],
    ],
    ['another kind of part', requestView.extend({ dueAt: z.string() }), ['$.dueAt: was number, may now be string']],
    ['an answer that may be nothing', requestView.nullable(), ['$: was object, may now be null']],
    [
      'a part that only one of two answers has',
      z.union([requestView, requestView.omit({ photos: true })]),
      ['$.photos: was array, may now be missing'],
    ],
  ])('%s', (_, output, expected) => {
    expect(faultsOf(calls, broken('requests.get', { output }))).toEqual(
      expected.map((fault) => `requests.get gives ${fault}`),
    )
  })

  test('a list that becomes a page of a list', () => {
    const output = z.object({ items: z.array(handlerView) })
    expect(faultsOf(calls, broken('requests.handlers', { output }))).toEqual([
      'requests.handlers gives $: was array, may now be object',
      'requests.handlers gives $[]: is gone',
    ])
  })

  test.each<[string, z.ZodType]>([
    ['a new part', requestView.extend({ weather: z.string() })],
    ['a part that is always there from now on', requestView.extend({ stars: z.number().int() })],
  ])('but not %s', (_, output) => {
    expect(faultsOf(calls, broken('requests.get', { output }))).toEqual([])
  })
})

describe('of an input', () => {
  const { category, ...others } = submitInput.shape
  test.each<[string, z.ZodType, string[]]>([
    [
      'a field that is renamed',
      submitInput.omit({ text: true }).extend({ content: submitInput.shape.text }),
      ['$.text: is read by nothing any more', '$.content: is asked for, and was not then'],
    ],
    [
      'a field that is renamed to one that nobody has to send',
      submitInput.omit({ photoIds: true }).extend({ pictures: submitInput.shape.photoIds }),
      ['$.photoIds: is read by nothing any more'],
    ],
    [
      'a word that is refused',
      submitInput.extend({ category: category.exclude(['parking', 'care']) }),
      ["$.category: 'care'|'parking' is not taken any more"],
    ],
    [
      'a field that is asked for from now on',
      submitInput.extend({ floor: z.number() }),
      ['$.floor: is asked for, and was not then'],
    ],
    [
      'a field that may no longer be left out',
      submitInput.extend({ photoIds: z.array(z.string()) }),
      ['$.photoIds: missing is not taken any more'],
    ],
    ['another kind of field', submitInput.extend({ text: z.number() }), ['$.text: string is not taken any more']],
  ])('%s', (_, input, expected) => {
    expect(faultsOf(calls, broken('requests.submit', { input }))).toEqual(
      expected.map((fault) => `requests.submit takes ${fault}`),
    )
  })

  test('an input where there was none', () => {
    const needed = broken('members.me', { input: z.object({ fields: z.array(z.string()) }) })
    expect(faultsOf(calls, needed)).toEqual(['members.me takes $: missing is not taken any more'])
    expect(faultsOf(calls, broken('members.me', { input: needed['members.me']?.input?.optional() }))).toEqual([])
  })

  test('one that is shorter than what was sent', () => {
    const input = submitInput.extend({ text: z.string().max(5) })
    expect(faultsOf(calls, broken('requests.submit', { input }))).toEqual([])
    expect(refusedInputs(calls, broken('requests.submit', { input }))[0]).toMatch(/^requests\.submit .*: text /)
  })

  test.each<[string, z.ZodType]>([
    ['a field that may be left out', submitInput.extend({ floor: z.number().optional() })],
    ['another word', submitInput.extend({ category: z.enum([...category.options, 'weather']) })],
    ['any text in place of words', z.object({ ...others, category: z.string() })],
  ])('but not %s', (_, input) => {
    const changed = broken('requests.submit', { input })
    expect([...faultsOf(calls, changed), ...refusedInputs(calls, changed)]).toEqual([])
  })
})

test('a procedure that is gone, or asks in another way', () => {
  const { 'requests.get': _, ...rest } = contract
  expect(faultsOf(calls, rest)).toEqual(['requests.get is gone'])
  expect(faultsOf(calls, broken('requests.get', { type: 'mutation' }))).toEqual([
    'requests.get was a query, is a mutation',
  ])
})

describe('what nothing reads', () => {
  const without = broken('requests.get', { output: requestView.omit({ reporter: true, timeline: true }) })
  const unread: Unread[] = [
    { procedure: 'requests.get', side: 'gives', path: '$.reporter', since: '2027-01-01' },
    { procedure: 'requests.get', side: 'gives', path: '$.timeline', since: '2027-01-01' },
  ]

  test('may go when two versions without it are recorded, and not before', () => {
    const versions = ['2026-11-29', '2027-01-01', '2027-01-01b']
    expect(faultsOf(calls, without, ripe(unread, versions))).toEqual([])
    expect(faultsOf(calls, without, ripe(unread, versions.slice(0, 2)))).toHaveLength(2)
  })

  test('goes with what stands in it, and with nothing else', () => {
    const [, timeline] = unread
    const emptied = { output: requestView.extend({ timeline: z.array(z.object({})) }) }
    expect(faultsOf(calls, broken('requests.get', emptied), timeline ? [timeline] : [])).toEqual([])
    const time = { procedure: 'requests.get', side: 'gives' as const, path: '$.time', since: '' }
    expect(faultsOf(calls, without, [time])).toHaveLength(2)
    expect(faultsOf(calls, broken('requests.note', { output: emptied.output }), unread)).not.toEqual([])
  })

  test('may be a whole procedure', () => {
    const { 'requests.get': _, ...rest } = contract
    expect(faultsOf(calls, rest, [{ procedure: 'requests.get', since: '' }])).toEqual([])
  })
})

test('an answer that is not what a package knows', () => {
  const shape = shapeOf(z.object({ items: z.array(z.object({ id: z.string(), at: z.number().nullable() })) }), 'output')
  expect(misfits(shape, { items: [{ id: 'a', at: null, more: 1 }] })).toEqual([])
  expect(misfits(shape, { items: [{ id: 'a', at: 1 }, { id: 7 }] })).toEqual([
    { path: '$.items[].at', what: 'is not there' },
    { path: '$.items[].id', what: 'number is not string' },
  ])
})

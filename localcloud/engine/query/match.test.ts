import { failure } from '../../testing/sdk'
import { throughBoth, toSdk } from '../../testing/semantics'
import { matcher } from './match'
import { CASES, NOT_EJSON, REFUSED } from './match.cases'
import { parseFilter } from './parse'

const ALL = Object.entries(CASES).flatMap(([group, cases]) => cases.map((one) => ({ group, one })))

throughBoth({ documents: [] }, ({ collection, fill }) => {
  beforeAll(() =>
    fill(
      'documents',
      ALL.map(({ one: [, document] }, _id) => ({ _id, ...document })),
    ),
  )

  test.each(ALL.map(({ group, one }, _id) => [group, ...one, _id] as const))(
    '%s: %j on %j: %s',
    async (_group, filter, _document, expected, _id) => {
      const { total } = await collection('documents')
        .where({ _id, $and: [toSdk(filter)] })
        .count()
      expect(total).toBe(expected ? 1 : 0)
    },
  )

  test.each(REFUSED)('%j is refused', async (filter, message) => {
    const { errCode, errMsg } = await failure(
      collection('documents')
        .where({ $and: [toSdk(filter)] })
        .get(),
    )
    expect([errCode, errMsg]).toEqual([-502001, expect.stringContaining(message)])
  })

  test.each(NOT_EJSON)('%j is refused as malformed', async (filter) => {
    const call = collection('documents').where({ $and: [toSdk(filter)] })
    expect(await failure(call.get())).toMatchObject({ errCode: -501007, errMsg: expect.stringContaining('EJSON') })
  })
})

test.each(NOT_EJSON)('%j is refused by the matcher, too', (filter, message) => {
  expect(() => parseFilter(filter)).toThrow(message)
})

test('a dollar within a value is no operator; such a document cannot be stored, so this is asked of the matcher alone', () => {
  expect(matcher(parseFilter({ a: { $eq: { $literal: 1 } } }))({ a: { $literal: 1 } })).toBe(true)
})

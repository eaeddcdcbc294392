import { EJSON } from 'bson'
import { failure } from '../../testing/sdk'
import { plain, throughBoth, toSdk } from '../../testing/semantics'
import { CASES } from './expressions.cases'
import { VALUE_CASES } from './value-expressions.cases'

const ALL = Object.entries({ ...CASES, ...VALUE_CASES }).flatMap(([group, cases]) =>
  cases.map(([expression, document, result]) => ({ group, expression, document, result })),
)

throughBoth({ documents: [] }, ({ collection, fill }) => {
  beforeAll(() =>
    fill(
      'documents',
      ALL.map(({ document }, _id) => ({ _id, ...document })),
    ),
  )

  const titled = ALL.map(
    ({ group, expression, result }, _id) => [group, EJSON.stringify(expression), _id, expression, result] as const,
  )
  test.each(titled)('%s: %s', async (_group, _title, _id, expression, result) => {
    const evaluated = collection('documents')
      .aggregate()
      .match({ _id })
      .replaceRoot({ newRoot: { result: toSdk(expression) } })
      .end()
    if (result instanceof RegExp) expect((await failure(evaluated)).errMsg).toMatch(result)
    else expect(plain((await evaluated).list)).toEqual([result === undefined ? {} : { result: plain(result) }])
  })
})

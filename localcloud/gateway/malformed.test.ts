import { testedCloud } from '../testing/cloud'

const cloud = testedCloud()

describe('what no SDK would send', () => {
  const send = (body: object) => cloud.ask('POST', '/admin', { body, headers: { 'content-type': 'application/json' } })

  test.each<[string, object]>([
    ['no action', {}],
    ['an unknown action', { action: 'database.dropEverything' }],
    ['an action of JavaScript', { action: 'constructor' }],
    ['no collection', { action: 'database.getDocument' }],
    ['a filter that is no text', { action: 'database.getDocument', collectionName: 'notes', query: { a: 1 } }],
    ['a filter that is no EJSON', { action: 'database.getDocument', collectionName: 'notes', query: '{"a":' }],
    ['a filter that is no object', { action: 'database.getDocument', collectionName: 'notes', query: '[1]' }],
    ['a negative limit', { action: 'database.getDocument', collectionName: 'notes', limit: -1 }],
    ['an offset that is no number', { action: 'database.getDocument', collectionName: 'notes', offset: '1' }],
    ['an order that is none', { action: 'database.getDocument', collectionName: 'notes', order: '{"a":2}' }],
    ['nothing to insert', { action: 'database.insertDocument', collectionName: 'notes', data: [] }],
    ['stages that are none', { action: 'database.aggregateDocuments', collectionName: 'notes', stages: [{}] }],
    ['a commit of nothing', { action: 'database.commitTransaction' }],
    [
      'a bad regular expression',
      {
        action: 'database.getDocument',
        collectionName: 'notes',
        query: '{"a":{"$regularExpression":{"pattern":"a","options":"g"}}}',
      },
    ],
  ])('%s is refused as the gateway refuses', async (_name, body) => {
    expect(await send(body)).toMatchObject({
      status: 200,
      body: { requestId: expect.any(String), code: 'INVALID_PARAM', message: expect.any(String) },
    })
  })

  test('the limits hold for those who send none, and for those who send too much', async () => {
    const data = Array.from({ length: 1_002 }, (_row, i) => `{"n":${i}}`)
    await send({ action: 'database.addCollection', collectionName: 'many' })
    await send({ action: 'database.insertDocument', collectionName: 'many', data })
    const found = async (query: object) => {
      const { body } = await send({ action: 'database.getDocument', collectionName: 'many', ...query })
      return (body as { data: { list: unknown[] } }).data.list.length
    }
    expect(await found({})).toBe(100)
    expect(await found({ limit: 5_000 })).toBe(1_000)
    expect(await found({ queryType: 'DOC', limit: 5 })).toBe(1)
  })
})

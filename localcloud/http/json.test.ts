import { testedCloud } from '../testing/cloud'
import { parseJson } from './json'

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

test('200 levels are read, and brackets within texts are none', () => {
  expect(JSON.stringify(parseJson(nested(200)))).toBe(nested(200))
  const text = `${nested(300)}"\\`
  expect(parseJson(JSON.stringify([text, { [text]: text }, text]))).toEqual([text, { [text]: text }, text])
  const many = JSON.stringify(Array.from({ length: 1_000 }, () => [{}]))
  expect(JSON.stringify(parseJson(many))).toBe(many)
})

test.each([
  ['201 levels', nested(201)],
  ['a million', nested(1_000_000)],
  ['a million that never end', '{"a":'.repeat(1_000_000)],
  ['a text that never ends', '["a\\'],
])('%s are refused', (_, text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError)
})

describe.each([201, 5_000, 100_000])('%d levels', (levels) => {
  const cloud = testedCloud()
  const deep = nested(levels)
  const gateway = async (body: object) =>
    (await cloud.ask('POST', '/admin', { body, headers: { 'content-type': 'application/json' } })).body

  test.each<[string, string, number, string]>([
    ['POST', '/functions/whoami', 400, `{"a":${deep}}`],
    // The gateway says in its answer what it refuses, as in production.
    ['POST', '/admin', 200, `{"action":${deep}}`],
    ['PUT', '/_/openapi/security.msgSecCheck', 400, `{"a":${deep}}`],
    ['PUT', '/_/open-data/one', 400, deep],
    ['POST', '/_/clock', 400, `{"now":${deep}}`],
  ])('%s %s', async (method, path, status, body) => {
    const before = (await cloud.ask('GET', '/_/calls')).body
    const reply = await cloud.ask(method, path, { body })
    expect(reply.status).toBe(status)
    expect(JSON.stringify(reply.body)).toContain('"INVALID_PARAM"')
    expect((await cloud.ask('GET', '/_/calls')).body).toEqual(before)
  })

  test.each<[string, object]>([
    ['a document', { action: 'database.insertDocument', collectionName: 'notes', data: [`{"a":${deep}}`] }],
    ['a filter', { action: 'database.getDocument', collectionName: 'notes', query: `{"a":${deep}}` }],
    [
      'an event of another function',
      { action: 'functions.invokeFunction', function_name: 'whoami', request_data: `{"a":${deep}}` },
    ],
    ['arguments of an open API', { action: 'wx.api', apiName: 'x.y', requestData: `{"a":${deep}}` }],
  ])('%s', async (_, body) => {
    expect(await gateway(body)).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

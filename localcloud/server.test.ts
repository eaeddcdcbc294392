import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud } from './server'
import { FUNCTIONS, testedCloud } from './testing/cloud'
import { temporaryDirectory } from './testing/temporary'

const me = { 'x-wx-openid': 'me' }
const HOUR = 3_600_000

const site = temporaryDirectory()
mkdirSync(join(site, 'assets'))
writeFileSync(join(site, 'index.html'), '<h1>the app</h1>')
writeFileSync(join(site, 'assets/app.js'), 'run()')
const otherData = temporaryDirectory()
const cloud = testedCloud({ hosting: site })

/** A request as no well-behaved client would send it. */
function raw(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status?: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(cloud.url, { path, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode, body }))
    })
    asked.on('error', reject).end()
  })
}

describe('POST /functions/NAME', () => {
  const call = (name: string, body: BodyInit | object, headers: Record<string, string> = me) =>
    cloud.ask('POST', `/functions/${name}`, { body, headers })

  test('answers with the result; the function knows who called', async () => {
    const { status, body } = await call('whoami', { a: 1 }, { ...me, 'x-wx-unionid': 'union' })
    expect(status).toBe(200)
    expect(body).toEqual({
      result: {
        functionName: 'whoami',
        event: { a: 1, userInfo: { openId: 'me', appId: expect.any(String) } },
        before: expect.objectContaining({ OPENID: 'me', UNIONID: 'union', SOURCE: 'wx_client', ENV: 'local' }),
        after: expect.objectContaining({ OPENID: 'me', UNIONID: 'union' }),
      },
    })
  })

  test('without x-wx-openid the function is called all the same, with an empty OPENID', async () => {
    const { status, body } = await call('whoami', {}, {})
    expect(status).toBe(200)
    expect(body).toMatchObject({ result: { event: {}, before: { OPENID: '' } } })
    expect(JSON.stringify(body)).not.toContain('userInfo')
  })

  test('nobody can say in the event who they are', async () => {
    const userInfo = { openId: 'somebody else' }
    expect(JSON.stringify((await call('whoami', { userInfo }, {})).body)).not.toContain('somebody else')
    expect(JSON.stringify((await call('whoami', { userInfo })).body)).not.toContain('somebody else')
  })

  test.each([
    ['malformed JSON', '{"a":', 400, 'INVALID_PARAM'],
    ['JSON that is no object', '[1]', 400, 'INVALID_PARAM'],
    ['broken UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400, 'INVALID_PARAM'],
    ['a body over 6 MB', `{"a":"${'x'.repeat(6 * 1024 * 1024)}"}`, 413, 'EXCEED_REQUEST_LIMIT'],
  ])('%s is refused before any function sees it', async (_, body, status, code) => {
    const before = (await cloud.ask('GET', '/_/calls')).body
    const reply = await call('whoami', body)
    expect(reply).toMatchObject({ status, body: { error: { code } } })
    expect((await cloud.ask('GET', '/_/calls')).body).toEqual(before)
  })

  test('a body over the limit that does not announce its length is refused, too', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(1024 * 1024))
    let left = 8
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    })
    const response = await fetch(`${cloud.url}/functions/whoami`, {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
  })

  test.each(['nowhere', '..%2f..%2fserver', 'whoami%00', '%2e%2e'])('no function %s', async (name) => {
    const { status, body } = await call(name, {})
    expect(status).toBe(404)
    expect(body).toMatchObject({ error: { message: expect.any(String) } })
  })

  test('an openid that is none is refused', async () => {
    for (const openid of ['with space', 'x'.repeat(129)]) {
      expect(await call('whoami', {}, { 'x-wx-openid': openid })).toMatchObject({ status: 400 })
    }
  })

  test('what a function throws stays in the log', async () => {
    const { status, body } = await call('stubborn', { how: 'throw' })
    expect(status).toBe(500)
    expect(body).toEqual({ error: { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'The function stubborn threw an error' } })
    const [call0] = (await cloud.ask('GET', '/_/calls')).body as Record<string, unknown>[]
    expect(call0).toMatchObject({
      name: 'stubborn',
      outcome: 'threw',
      milliseconds: expect.any(Number),
      error: expect.stringContaining('a secret from /etc/passwd'),
      log: [expect.objectContaining({ stream: 'stdout', text: 'about to throw\n' })],
    })
    expect(JSON.stringify(call0)).not.toContain('"me"')
  })

  test('a function that takes too long', async () => {
    expect(await call('stubborn', { how: 'hang' })).toMatchObject({
      status: 504,
      body: { error: { code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' } },
    })
  })

  test('only POST', async () => {
    expect(await cloud.ask('GET', '/functions/whoami')).toMatchObject({ status: 405 })
  })

  test('a CloudID in the event is unsealed, as far as the platform does it', async () => {
    await cloud.ask('PUT', '/_/open-data/phone-1', { body: { phoneNumber: '13800000001' } })
    const { body } = await call('whoami', {
      phone: { cloudID: 'phone-1' },
      unknown: { cloudID: 'none' },
      deep: { phone: { cloudID: 'phone-1' } },
      forged: { cloudID: 'phone-1', data: 'mine' },
    })
    expect((body as { result: { event: object } }).result.event).toMatchObject({
      phone: { cloudID: 'phone-1', data: { phoneNumber: '13800000001' } },
      unknown: { cloudID: 'none', errCode: -601005, errMsg: expect.any(String) },
      deep: { phone: { cloudID: 'phone-1' } },
      forged: { cloudID: 'phone-1', data: 'mine' },
    })
  })
})

describe('who may ask', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '192.168.1.5', 'localhost.evil.example'])(
    'a foreign Host header is refused: %s',
    async (host) => {
      expect(await raw('/_/health', { host })).toMatchObject({ status: 403 })
      expect(await raw('/functions/whoami', { host }, 'POST')).toMatchObject({ status: 403 })
    },
  )

  test.each(['localhost', 'localhost:1234', '127.0.0.1', '[::1]:80', 'app.localhost'])(
    '%s is the machine itself',
    async (host) => {
      expect(await raw('/_/health', { host })).toMatchObject({ status: 200 })
    },
  )

  test.each(['http://evil.example', 'null', 'http://localhost:1'])('a page of %s may not call', async (origin) => {
    const before = (await cloud.ask('GET', '/_/calls')).body
    expect(await cloud.ask('POST', '/functions/whoami', { body: {}, headers: { origin } })).toMatchObject({
      status: 403,
    })
    expect(await cloud.ask('POST', '/_/clock/advance', { body: {}, headers: { origin } })).toMatchObject({
      status: 403,
    })
    expect((await cloud.ask('GET', '/_/calls')).body).toEqual(before)
  })

  test('its own pages may, and nobody is invited from elsewhere', async () => {
    const reply = await cloud.ask('POST', '/functions/whoami', { body: {}, headers: { origin: cloud.url } })
    expect(reply.status).toBe(200)
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('opened to the network, the control and the gateway stay with the machine', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)?.address
    // A machine without any network has nobody to keep out.
    if (!outside) return
    const network = await startLocalCloud({ data: otherData, functions: FUNCTIONS, host: '0.0.0.0' })
    try {
      const at = network.url.replace('127.0.0.1', outside)
      const post = (path: string) => fetch(at + path, { method: 'POST', body: '{}' }).then(({ status }) => status)
      const get = (path: string) => fetch(at + path).then(({ status }) => status)
      expect(await post('/functions/whoami')).toBe(200)
      expect(await get('/_/health')).toBe(200)
      expect(await post('/admin')).toBe(403)
      expect(await get('/_/')).toBe(403)
      expect(await get('/_/env')).toBe(403)
      expect(await get('/_/outbox')).toBe(403)
      expect((await fetch(`${network.url}/_/env`)).status).toBe(200)
    } finally {
      await network.close()
    }
  })
})

describe('the control', () => {
  test('health, and the variables that lead here', async () => {
    expect((await cloud.ask('GET', '/_/health')).status).toBe(200)
    const { body } = await cloud.ask('GET', '/_/env')
    expect(body).toEqual(cloud.environment())
    expect(body).toMatchObject({ TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/admin` }) })
  })

  test('what was done on each collection, and how queries were answered', async () => {
    const ask = (body: object) => cloud.ask('POST', '/admin', { body, headers: { 'content-type': 'application/json' } })
    expect((await cloud.ask('GET', '/_/stats')).body).toEqual({
      notes: { reads: 0, writes: 0, changes: 0, documentsExamined: 0, documentsReturned: 0, scans: 0 },
    })
    const collectionName = 'notes'
    await ask({ action: 'database.insertDocument', collectionName, data: ['{"_id":"a","n":1}', '{"_id":"b","n":2}'] })
    await ask({ action: 'database.getDocument', collectionName, query: '{"_id":"a"}' })
    await ask({ action: 'database.getDocument', collectionName, query: '{"n":2}' })
    expect((await cloud.ask('GET', '/_/stats')).body).toEqual({
      notes: { reads: 2, writes: 1, changes: 1, documentsExamined: 3, documentsReturned: 2, scans: 1 },
    })
    expect((await cloud.ask('GET', '/_/explain')).body).toMatchObject([
      { collection: 'notes', filter: { n: 2 }, index: null, documentsExamined: 2, documentsReturned: 1 },
      { collection: 'notes', filter: { _id: 'a' }, documentsExamined: 1, documentsReturned: 1 },
    ])
  })

  test('the clock moves the timers', async () => {
    const hour = Math.ceil(Date.now() / HOUR) * HOUR
    const nextHour = new Date(hour).toISOString()
    const before = await cloud.ask('POST', '/_/clock', { body: { now: new Date(hour - 60_000).toISOString() } })
    expect(before.body).toMatchObject({ fired: [] })
    const { status, body } = await cloud.ask('POST', '/_/clock/advance', { body: { milliseconds: 120_000 } })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      now: expect.stringMatching(nextHour.slice(0, 13)),
      fired: [{ function: 'whoami', timer: 'hourly', time: nextHour }],
    })
    expect((await cloud.ask('GET', '/_/timers')).body).toEqual([
      {
        function: 'whoami',
        timer: 'hourly',
        expression: '0 0 * * * * *',
        next: new Date(hour + HOUR).toISOString(),
      },
    ])
  })

  test('a timer fired by hand calls with no OPENID', async () => {
    const { body } = await cloud.ask('POST', '/_/timers/whoami/hourly')
    expect(body).toMatchObject({ function: 'whoami', timer: 'hourly' })
    expect(body).not.toHaveProperty('error')
    expect(((await cloud.ask('GET', '/_/calls')).body as object[])[0]).toMatchObject({ source: 'wx_trigger' })
  })

  test.each([
    ['/_/clock', {}],
    ['/_/clock', { now: 'soon' }],
    ['/_/clock/advance', { milliseconds: -1 }],
    ['/_/clock/advance', { milliseconds: '5' }],
    ['/_/clock/advance', '{'],
    ['/_/timers/whoami/daily', {}],
  ])('%s with %j is refused', async (path, body) => {
    expect(await cloud.ask('POST', path, { body })).toMatchObject({
      status: 400,
      body: { error: { code: 'INVALID_PARAM' } },
    })
  })
})

describe('hosting', () => {
  test('files, and the front page for what is none', async () => {
    expect(await cloud.ask('GET', '/')).toMatchObject({ status: 200, body: '<h1>the app</h1>' })
    expect(await cloud.ask('GET', '/assets/app.js')).toMatchObject({ status: 200, body: 'run()' })
    expect(await cloud.ask('GET', '/some/page?x=1')).toMatchObject({ status: 200, body: '<h1>the app</h1>' })
    expect((await cloud.ask('GET', '/assets/gone.js')).status).toBe(404)
  })

  test.each(['/../server.ts', '/%2e%2e/server.ts', '/..%2fserver.ts', '/assets/..%2f..%2fserver.ts'])(
    'nothing outside: %s',
    async (path) => {
      const { body } = await raw(path, { host: 'localhost' })
      expect(body).not.toContain('startLocalCloud')
    },
  )

  test('what belongs to the cloud is never the front page', async () => {
    for (const path of ['/_/nothing', '/functions', '/storage', '/admin/x']) {
      expect((await cloud.ask('GET', path)).status).toBe(404)
    }
  })
})

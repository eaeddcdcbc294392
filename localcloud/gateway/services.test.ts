import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testedCloud } from '../testing/cloud'
import { failure, type Row, SDKS, type Sdk, sdkFor } from '../testing/sdk'

/** Everything of the SDK but its database, in both major versions, against a running cloud. */

const cloud = testedCloud()
const outbox = async () => (await cloud.ask('GET', '/_/outbox')).body as Row[]

describe.each(SDKS)('%s', (name) => {
  let sdk: Sdk
  beforeAll(() => {
    sdk = sdkFor(name, cloud)
  })
  beforeEach(() => cloud.ask('DELETE', '/_/outbox'))

  /** As a mini-program calls. */
  const call = async (fn: string, event: Row, openid = 'me'): Promise<Row> => {
    const { body } = await cloud.ask('POST', `/functions/${fn}`, {
      body: { sdk: name, ...event },
      headers: { 'x-wx-openid': openid, 'x-wx-unionid': `u-${openid}` },
    })
    return (body as { result: Row }).result
  }

  describe('files', () => {
    test.each(['plain.txt', 'folder/中文 name.txt', 'odd/50% #1?.txt'])('up, down, away: %s', async (path) => {
      const cloudPath = `${name}/${path}`
      const content = Buffer.from([0, 255, 10, 13, 0x2d, 0x2d])
      const { fileID } = await sdk.uploadFile({ cloudPath, fileContent: content })
      expect(fileID).toBe(`cloud://local.local-local/${cloudPath}`)
      expect(Buffer.compare((await sdk.downloadFile({ fileID })).fileContent, content)).toBe(0)

      const { fileList } = await sdk.getTempFileURL({
        fileList: [fileID, { fileID, maxAge: 60 }, 'cloud://other.x/none'],
      })
      expect(fileList).toEqual([
        expect.objectContaining({ fileID, status: 0, maxAge: 7200, tempFileURL: expect.stringMatching(/^http/) }),
        expect.objectContaining({ fileID, status: 0, maxAge: 60 }),
        expect.objectContaining({ fileID: 'cloud://other.x/none', status: -503003, tempFileURL: '' }),
      ])
      expect((await fetch(String(fileList[0]?.tempFileURL))).status).toBe(200)

      expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toEqual([
        expect.objectContaining({ fileID, status: 0 }),
      ])
      expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toEqual([
        expect.objectContaining({ fileID, status: -503003 }),
      ])
      await failure(sdk.downloadFile({ fileID }))
    })

    test('fifty files at once, and not one more', async () => {
      const { fileID } = await sdk.uploadFile({ cloudPath: `${name}/kept.txt`, fileContent: Buffer.from('x') })
      const others = (count: number) => Array.from({ length: count }, (_, i) => `cloud://local.local-local/none-${i}`)
      const tooMany = [fileID, ...others(50)]
      // Version 4 keeps only the words of what such calls are refused with.
      const refusal = { errMsg: expect.stringContaining('More than 50 files') }
      expect(await failure(sdk.deleteFile({ fileList: tooMany }))).toMatchObject(refusal)
      expect(await failure(sdk.getTempFileURL({ fileList: tooMany }))).toMatchObject(refusal)
      const body = { action: 'storage.batchDeleteFile', fileid_list: tooMany }
      const headers = { 'content-type': 'application/json' }
      expect(await cloud.ask('POST', '/admin', { body, headers })).toMatchObject({ body: { code: 'INVALID_PARAM' } })
      const most = tooMany.slice(0, 50)
      expect((await sdk.getTempFileURL({ fileList: most })).fileList[0]).toMatchObject({ status: 0 })
      expect((await sdk.deleteFile({ fileList: most })).fileList).toHaveLength(50)
      expect((await sdk.getTempFileURL({ fileList: [fileID] })).fileList[0]).toMatchObject({ status: -503003 })
    })

    test('from a stream, larger than one piece', async () => {
      const file = join(cloud.data, `${name}.bin`)
      const content = Buffer.alloc(3 * 1024 * 1024, 'abc')
      writeFileSync(file, content)
      const { fileID } = await sdk.uploadFile({ cloudPath: `${name}.bin`, fileContent: createReadStream(file) })
      expect(Buffer.compare((await sdk.downloadFile({ fileID })).fileContent, content)).toBe(0)
    })

    test('a file that a function wrote may be replaced by it, and not by a client', async () => {
      const path = `${name}/of-a-function.txt`
      await sdk.uploadFile({ cloudPath: path, fileContent: Buffer.from('1') })
      const { fileID } = await sdk.uploadFile({ cloudPath: path, fileContent: Buffer.from('2') })
      expect(await cloud.ask('PUT', `/storage/${path}`, { body: '3', headers: { 'x-wx-openid': 'me' } })).toMatchObject(
        { status: 403 },
      )
      expect((await sdk.downloadFile({ fileID })).fileContent.toString()).toBe('2')
    })

    test.each(['../out.txt', '/absolute.txt', 'a//b.txt'])(
      'a path the platform does not take: %s',
      async (cloudPath) => {
        await expect(sdk.uploadFile({ cloudPath, fileContent: Buffer.from('x') })).rejects.toBeDefined()
      },
    )
  })

  describe('identity', () => {
    test('100 people at once, each in their own call, never mixed', async () => {
      const people = Array.from({ length: 100 }, (_, i) => `${name}-person-${i}`)
      const results = await Promise.all(people.map((openid) => call('whoami', { write: true }, openid)))
      const seen = results.map(({ before, after }) => [before, after].map((context) => (context as Row).OPENID))
      expect(seen).toEqual(people.map((openid) => [openid, openid]))
      expect(results.map(({ before }) => (before as Row).UNIONID)).toEqual(people.map((openid) => `u-${openid}`))
      const { total } = await sdk
        .database()
        .collection('notes')
        .where({ by: { $in: people } })
        .count()
      expect(total).toBe(100)
    })

    test('a function that calls another passes on who called it', async () => {
      const result = await call('relay', { name: 'whoami', data: { sdk: name, a: 1 } }, 'first')
      expect(result).toMatchObject({
        event: { a: 1 },
        before: { OPENID: 'first', UNIONID: 'u-first', SOURCE: 'wx_client,scf' },
      })
    })

    test('many such calls at once do not wait for each other for ever', async () => {
      const people = Array.from({ length: 5 }, (_, i) => `relayed-${i}`)
      const data = { sdk: name, name: 'whoami', data: { sdk: name } }
      const results = await Promise.all(people.map((openid) => call('relay', { name: 'relay', data }, openid)))
      expect(results.map(({ before }) => (before as Row).OPENID)).toEqual(people)
    })

    test('a token that this cloud did not give out is nobody', async () => {
      process.env.WX_CONTEXT_KEYS = 'WX_API_TOKEN'
      process.env.WX_API_TOKEN = `${Buffer.from('{"openid":"somebody else"}').toString('base64url')}.forged`
      try {
        const { result } = await sdk.callFunction({ name: 'whoami', data: { sdk: name } })
        expect((result as Row).before).not.toHaveProperty('OPENID')
      } finally {
        delete process.env.WX_API_TOKEN
        Object.assign(process.env, cloud.environment())
      }
    })
  })

  describe('callFunction', () => {
    test('from a process that is no function', async () => {
      const { result } = await sdk.callFunction({ name: 'whoami', data: { sdk: name, list: [1, { a: '中' }] } })
      expect(result).toMatchObject({ event: { list: [1, { a: '中' }] }, before: { SOURCE: 'scf' } })
    })

    test('what goes wrong there goes wrong here', async () => {
      expect((await failure(sdk.callFunction({ name: 'nowhere', data: {} }))).errMsg).toContain('could not be found')
      expect((await failure(sdk.callFunction({ name: 'stubborn', data: { how: 'throw' } }))).errMsg).not.toContain(
        'secret',
      )
      expect((await failure(sdk.callFunction({ name: 'stubborn', data: { how: 'exit' } }))).errMsg).toContain(
        'stubborn',
      )
    })
  })

  describe('open API', () => {
    test('goes to the outbox as it would go to WeChat', async () => {
      const message = { touser: 'you', templateId: 't1', data: { thing1: { value: '您好' } } }
      expect(await sdk.openapi.subscribeMessage?.send?.(message)).toEqual({
        errCode: 0,
        errMsg: 'openapi.subscribeMessage.send:ok',
      })
      expect(await outbox()).toEqual([
        {
          api: 'subscribeMessage.send',
          arguments: { touser: 'you', template_id: 't1', data: { thing1: { value: '您好' } } },
          time: expect.any(String),
        },
      ])
    })

    test('answers by itself as WeChat does', async () => {
      const check = (content: string) =>
        sdk.openapi.security?.msgSecCheck?.({ version: 2, scene: 1, openid: 'me', content })
      expect(await check('hello')).toMatchObject({
        result: { suggest: 'pass', label: 100 },
        traceId: expect.any(String),
      })
      expect(await check('特3456书yuuo莞6543李zxcz蒜7782法fgnv级')).toMatchObject({ result: { suggest: 'risky' } })
      expect(await sdk.openapi.security?.mediaCheckAsync?.({ mediaType: 2 })).toMatchObject({
        traceId: expect.any(String),
      })
      expect(await sdk.openapi.phonenumber?.getPhoneNumber?.({ code: 'c' })).toMatchObject({
        phoneInfo: { purePhoneNumber: expect.stringMatching(/^1\d{10}$/), countryCode: '86' },
      })
      expect(await sdk.openapi.updatableMessage?.createActivityId?.()).toMatchObject({ activityId: expect.any(String) })
      expect(await sdk.openapi.updatableMessage?.setUpdatableMsg?.({ activityId: 'a' })).toMatchObject({ errCode: 0 })
    })

    test('gives a picture where WeChat gives one', async () => {
      const code = (scene: string) =>
        sdk.openapi.wxacode?.getUnlimited?.({ scene }) as Promise<{ contentType: string; buffer: Buffer }>
      const { contentType, buffer } = await code('a')
      expect(contentType).toBe('image/png')
      const { default: sharp } = await import('sharp')
      expect(await sharp(Buffer.from(buffer)).metadata()).toMatchObject({ format: 'png', width: 320, height: 320 })
      expect(Buffer.compare(buffer, (await code('b')).buffer)).not.toBe(0)
    })

    test('answers as it is told, until it is told no more', async () => {
      const check = () => sdk.openapi.security?.msgSecCheck?.({ content: 'x' }) as Promise<Row>
      const path = '/_/openapi/security.msgSecCheck'
      await cloud.ask('PUT', path, { body: { errcode: 0, result: { suggest: 'review', label: 20002 } } })
      expect(await check()).toMatchObject({ result: { suggest: 'review' } })
      await cloud.ask('PUT', path, { body: { errcode: 87014, errmsg: 'risky content' } })
      expect(await failure(check())).toMatchObject({ errCode: 87014 })
      await cloud.ask('DELETE', path)
      expect(await check()).toMatchObject({ result: { suggest: 'pass' } })
      await cloud.ask('PUT', '/_/openapi/wxacode.get', {
        body: { contentType: 'image/jpeg', base64: Buffer.from('jpeg').toString('base64') },
      })
      expect(await sdk.openapi.wxacode?.get?.({ path: 'p' })).toMatchObject({ contentType: 'image/jpeg' })
      await cloud.ask('DELETE', '/_/openapi/wxacode.get')
    })

    test('what goes up as bytes is noted by its size', async () => {
      const media = { contentType: 'image/png', value: Buffer.alloc(1_234) }
      await failure(sdk.openapi.security?.imgSecCheck?.({ media }) as Promise<unknown>)
      expect(await outbox()).toEqual([
        expect.objectContaining({
          arguments: { media: expect.objectContaining({ bytes: 1_234, filename: 'media.png' }) },
        }),
      ])
    })

    test('an API that there is none of', async () => {
      expect(await failure(sdk.openapi.nothing?.here?.({}) as Promise<unknown>)).toMatchObject({ errCode: 40066 })
    })

    test('a function needs the permission in its config.json', async () => {
      expect(await call('relay', { api: 'subscribeMessage.send', args: {} })).toMatchObject({ errCode: 0 })
      expect(await call('relay', { api: 'wxacode.get', args: {} })).toMatchObject({ errCode: -604101 })
      expect((await outbox()).map(({ api }) => api)).toEqual(['subscribeMessage.send'])
    })

    test('the older ways: callOpenAPI, cloudPay, signatures', async () => {
      expect(await sdk.callOpenAPI({ api: 'subscribeMessage.send', data: { touser: 'you' } })).toMatchObject({
        result: { errcode: 0 },
      })
      await cloud.ask('PUT', '/_/openapi/cloudPay.unifiedOrder', { body: { return_code: 'SUCCESS', prepay_id: 'p' } })
      expect(await sdk.cloudPay.unifiedOrder?.({ body: 'x' })).toMatchObject({ returnCode: 'SUCCESS', prepayId: 'p' })
      await cloud.ask('DELETE', '/_/openapi/cloudPay.unifiedOrder')
      expect(await sdk.cloudPay.unifiedOrder?.({ body: 'x' })).toMatchObject({ returnCode: 'FAIL' })
      expect(await sdk.getVoIPSign({ groupId: 'g', timestamp: 1, nonce: 'n' })).toMatchObject({
        signature: expect.any(String),
      })
      expect(await sdk.getCloudCallSign({ parameterList: ['a'] })).toMatchObject({ signature: expect.any(String) })
    })

    test('open data by CloudID', async () => {
      await cloud.ask('PUT', `/_/open-data/${name}`, { body: { openGId: 'group' } })
      expect((await sdk.getOpenData({ list: [name, 'unknown'] })).list).toEqual([
        { cloudID: name, data: { openGId: 'group' } },
        { cloudID: 'unknown', errCode: -601005, errMsg: 'invalid cloudID' },
      ])
    })
  })
})

describe('uploads that the SDK did not ask for', () => {
  const permit = async (path: string) => {
    const { body } = await cloud.ask('POST', '/admin', {
      body: { action: 'storage.getUploadMetadata', path },
      headers: { 'content-type': 'application/json' },
    })
    return (body as { data: { authorization: string } }).data.authorization
  }

  test.each(['PUT', 'POST'])('%s without a permit, or with that of another path, stores nothing', async (method) => {
    const other = await permit('other.txt')
    for (const authorization of ['', 'forged', other]) {
      const form = new FormData()
      form.set('key', 'mine.txt')
      form.set('Signature', authorization)
      form.set('file', new Blob(['x']))
      const request = method === 'PUT' ? { body: 'x', headers: { key: 'mine.txt', authorization } } : { body: form }
      const { status, body } = await cloud.ask(method, '/cos', request)
      expect([status, body]).toEqual([403, expect.stringContaining('<Code>SignatureDoesNotMatch</Code>')])
    }
    expect(
      await cloud.ask('POST', '/admin', {
        body: { action: 'storage.batchDeleteFile', fileid_list: ['cloud://local.local-local/mine.txt'] },
        headers: { 'content-type': 'application/json' },
      }),
    ).toMatchObject({ body: { data: { delete_list: [{ code: 'STORAGE_FILE_NONEXIST' }] } } })
  })

  test('a permit that is too old', async () => {
    const authorization = await permit('old.txt')
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000)
    try {
      const reply = await cloud.ask('PUT', '/cos', { body: 'x', headers: { key: 'old.txt', authorization } })
      expect(reply).toMatchObject({ status: 403, body: expect.stringContaining('<Code>AccessDenied</Code>') })
    } finally {
      clock.mockRestore()
    }
  })

  test('what is no form', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await cloud.ask('POST', '/cos', { body: 'not a form', headers })).toMatchObject({ status: 400 })
    expect(await cloud.ask('POST', '/cos', { body: 'x', headers: { 'content-type': 'text/plain' } })).toMatchObject({
      status: 400,
    })
    expect(await cloud.ask('POST', '/admin', { body: 'not a form', headers })).toMatchObject({
      status: 200,
      body: { code: 'INVALID_PARAM' },
    })
  })
})

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startLocalCloud } from '../../server'
import { testedCloud } from '../../testing/cloud'
import { sdkFor } from '../../testing/sdk'
import { temporaryDirectory } from '../../testing/temporary'
import { allows, type Facts } from './evaluate'
import { parseRule } from './parse'
import { loadRules } from './rules'

const OURS = join(__dirname, '../../../storage.rules.json')
const directory = temporaryDirectory()

const me: Facts = { auth: { openid: 'me' }, resource: { openid: 'me', path: 'incoming/a' } }
const nobody: Facts = { ...me, auth: null }
const yours: Facts = { ...me, resource: { openid: 'you', path: 'incoming/a' } }
const says = (rule: string, facts = me) => allows(parseRule(rule), facts)

describe('an expression', () => {
  test.each([
    ['true', true],
    ['false', false],
    ["auth.openid == 'me'", true],
    ['auth.openid == "you"', false],
    ["auth.openid != 'me'", false],
    ["auth.openid != 'you'", true],
    ['auth.openid == resource.openid', true],
    ['resource.openid == null', false],
    ['auth.uid == null', true],
    ['auth != null', true],
    ['null == auth', false],
    ["resource.path == 'incoming/a'", true],
    ['true && true', true],
    ['true && false', false],
    ['false || true', true],
    ['false || false', false],
    ['/^incoming/.test(resource.path) == true', true],
    ['/^incoming/.test(resource.path) == false', false],
    ["false != /b/.test('abc')", true],
    ["/a[/]b\\/c/.test('a/b/c') == true", true],
    ["'it\\'s' == \"it's\"", true],
    [' auth!=null\n&&(true) ', true],
  ])('%s', (rule, expected) => {
    expect(says(rule)).toBe(expected)
  })

  test('&& binds more than ||, == more than both, and brackets most', () => {
    expect(says('true || false && false')).toBe(true)
    expect(says('false && false || true')).toBe(true)
    expect(says('(true || false) && false')).toBe(false)
    expect(says('false && (false || true)')).toBe(false)
    expect(says("auth.openid == 'me' || auth.openid == 'you' && false")).toBe(true)
    expect(says('false == false || false')).toBe(true)
    expect(says('false == (false || true)')).toBe(false)
    expect(says('true != true == false')).toBe(true)
  })

  test('whoever asks after the openid of nobody is refused, unless it was asked before', () => {
    expect(says("auth.openid != 'me'", nobody)).toBe(false)
    expect(says("auth.openid == 'me' || true", nobody)).toBe(false)
    expect(says("auth == null || auth.openid == 'me'", nobody)).toBe(true)
    expect(says("auth != null && auth.openid == 'me'", nobody)).toBe(false)
  })

  test('a file that a function made is nobody’s, also where a client has no uid', () => {
    const made: Facts = { ...me, resource: { openid: '', path: 'incoming/a' } }
    expect(says('resource.openid == auth.openid || resource.openid == auth.uid', made)).toBe(false)
  })

  test.each([
    ['auth.loginType == null', 1, "'auth.loginType' is not known"],
    ['true && resource.size == null', 9, "'resource.size' is not known"],
    ['user == null', 1, "'user' is not known"],
    ['constructor == null', 1, "'constructor' is not known"],
    ['resource == null', 1, "'resource' is not known"],
    ['true === true', 8, "'= true' is not understood"],
    ['!true', 1, 'is not understood'],
    ['1 == 1', 1, 'is not understood'],
    ["auth.openid == 'me", 16, 'is not understood'],
    ['auth.openid', 1, 'neither true nor false'],
    ['true && auth', 9, 'neither true nor false'],
    ['null || true', 1, 'neither true nor false'],
    ['auth == auth.openid', 6, 'cannot be compared'],
    ['auth.openid == true', 13, 'cannot be compared'],
    ['(true', 6, "')' is missing"],
    ['true)', 5, 'not expected'],
    ['true true', 6, 'not expected'],
    ['true &&', 8, 'Something is missing'],
    ['== true', 1, 'not expected'],
    ['', 1, 'Something is missing'],
    ['/a/.test(resource.path)', 1, 'compared with true or false'],
    ['/a/.test(resource.path) && true', 1, 'compared with true or false'],
    ['/a/.test(resource.path) == /b/.test(resource.path)', 25, 'cannot be compared'],
    ['/a/.exec(resource.path) == true', 5, "not 'exec'"],
    ['/a/ == true', 5, "'.' is missing"],
    ['/a/i.test(resource.path) == true', 1, 'is not understood'],
    ['/(/.test(resource.path) == true', 1, 'is no pattern'],
    ['/a/.test(auth) == true', 5, 'Only a text'],
    ['/^incoming//.test(resource.path) == true', 12, 'in JSON a backslash is written twice'],
    ['auth[openid] == null', 5, 'is not understood'],
  ])('%s is refused', (rule, character, message) => {
    const file = join(directory, 'refused.json')
    writeFileSync(file, JSON.stringify({ write: rule }))
    expect(() => loadRules(file)).toThrow(`${file}: write, character ${character}: `)
    expect(() => loadRules(file)).toThrow(message)
  })
})

describe('a file of rules', () => {
  const file = join(directory, 'rules.json')

  test('what is left out is refused; without a file all may read, and the creator write', () => {
    writeFileSync(file, '{}')
    expect(['read', 'write'].map((access) => loadRules(file).allow(access as 'read', me))).toEqual([false, false])
    const rules = loadRules(undefined)
    expect([rules.allow('read', nobody), rules.allow('write', me), rules.allow('write', yours)]).toEqual([
      true,
      true,
      false,
    ])
  })

  test.each([
    ['{', 'is not JSON'],
    ['[]', 'must be an object'],
    ['{ "read": 1 }', 'read: a rule is true, false or an expression'],
    ['{ "delete": true }', '"delete" is neither'],
  ])('%s keeps the cloud from starting', async (text, message) => {
    writeFileSync(file, text)
    const data = join(directory, 'data')
    mkdirSync(data, { recursive: true })
    await expect(startLocalCloud({ data, storageRules: file })).rejects.toThrow(message)
    // Nothing is left open.
    writeFileSync(file, '{ "read": true }')
    await (await startLocalCloud({ data, storageRules: file })).close()
  })
})

describe('our own rule', () => {
  const cloud = testedCloud({ storageRules: OURS })
  const put = (path: string, body: string, openid?: string) =>
    cloud.ask('PUT', `/storage/${path}`, { body, headers: openid ? { 'x-wx-openid': openid } : {} })
  const sdk = () => sdkFor('wx-server-sdk', cloud)
  const fileID = (path: string) => `cloud://local.local-local/${path}`
  const contentOf = async (path: string) => String((await sdk().downloadFile({ fileID: fileID(path) })).fileContent)

  test('lets people put files under incoming/ and overwrite their own, and nobody else’s', async () => {
    expect((await put('incoming/mine', 'one', 'me')).status).toBe(200)
    expect((await put('incoming/mine', 'two', 'me')).status).toBe(200)
    expect(await put('incoming/mine', 'three', 'you')).toMatchObject({
      status: 403,
      body: { error: { code: 'STORAGE_EXCEED_AUTHORITY' } },
    })
    expect((await put('incoming/without', 'x')).status).toBe(401)
    expect(await contentOf('incoming/mine')).toBe('two')
  })

  test('lets functions write and read anywhere; what they made is overwritten by no client', async () => {
    for (const cloudPath of ['published/a', 'incoming/made']) {
      await sdk().uploadFile({ cloudPath, fileContent: Buffer.from('made') })
      expect((await put(cloudPath, 'planted', 'me')).status).toBe(403)
      expect(await contentOf(cloudPath)).toBe('made')
    }
  })

  test.each([
    ['published/x', 403],
    ['incoming', 403],
    ['Incoming/x', 403],
    ['incomingx/x', 403],
    ['%69ncoming%2fx', 200],
    ['incoming%2f..%2fpublished%2fx', 400],
    ['incoming/..%2fpublished%2fx', 400],
    ['incoming/%2e%2e/published/x', 403],
    ['incoming/../published/x', 403],
    ['incoming%252f..%252fpublished%252fx', 403],
    ['incoming%5c..%5cpublished%5cx', 400],
    ['published%2f..%2fincoming%2fx', 400],
    ['.%2fincoming%2fx', 400],
    ['x%0aincoming%2fx', 400],
  ])('a file at %s: %i', async (path, status) => {
    expect((await put(path, 'planted', 'me')).status).toBe(status)
    for (const out of ['published/x', 'x']) {
      expect((await sdk().getTempFileURL({ fileList: [fileID(out)] })).fileList[0]?.tempFileURL).toBe('')
    }
  })

  test('lets no client read by path, and whoever holds a signed address', async () => {
    await put('incoming/read', 'content', 'me')
    for (const openid of ['me', 'you']) {
      const reply = await cloud.ask('GET', '/storage/incoming/read', { headers: { 'x-wx-openid': openid } })
      expect(reply).toMatchObject({ status: 403, body: { error: { code: 'STORAGE_EXCEED_AUTHORITY' } } })
    }
    expect((await cloud.ask('GET', '/storage/incoming/read')).status).toBe(403)
    const { fileList } = await sdk().getTempFileURL({ fileList: [fileID('incoming/read')] })
    expect(await (await fetch(String(fileList[0]?.tempFileURL))).text()).toBe('content')
  })
})

describe('the platform’s rule', () => {
  const cloud = testedCloud()

  test('lets every client read by path', async () => {
    await cloud.ask('PUT', '/storage/a.txt', { body: 'content', headers: { 'x-wx-openid': 'me' } })
    const headers = { 'x-wx-openid': 'you' }
    expect(await cloud.ask('GET', '/storage/a.txt', { headers })).toMatchObject({ status: 200, body: 'content' })
    expect((await cloud.ask('GET', '/storage/none.txt', { headers })).status).toBe(404)
    expect((await cloud.ask('GET', '/storage/a.txt?sign=x', { headers })).status).toBe(403)
  })
})

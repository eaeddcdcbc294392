import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testedCloud } from '../testing/cloud'
import { temporaryDirectory } from '../testing/temporary'
import { FileStore } from './files'

const me = { 'x-wx-openid': 'me' }
const you = { 'x-wx-openid': 'you' }

const cloud = testedCloud()

const put = (path: string, body: string | Buffer, headers: Record<string, string> = me) =>
  cloud.ask('PUT', `/storage/${path}`, { body, headers })

const stored = () => readdirSync(join(cloud.data, 'files')).sort()

/** As `cloud.getTempFileURL` asks. */
async function temporaryUrl(path: string, maxAge?: number): Promise<string> {
  const { body } = await cloud.ask('POST', '/admin', {
    headers: { 'content-type': 'application/json' },
    body: {
      action: 'storage.batchGetDownloadUrl',
      file_list: [{ fileid: `cloud://local.local-local/${path}`, max_age: maxAge }],
    },
  })
  return (body as { data: { download_list: { tempFileURL: string }[] } }).data.download_list[0]?.tempFileURL ?? ''
}

describe('a client', () => {
  test('uploads a file and reads it by a temporary address', async () => {
    const picture = Buffer.from([0, 1, 2, 255])
    expect(await put('photos/一/a b.png', picture)).toMatchObject({
      status: 200,
      body: { fileID: 'cloud://local.local-local/photos/一/a b.png' },
    })
    const response = await fetch(await temporaryUrl('photos/一/a b.png'))
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(picture)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '4',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
  })

  test('an empty file is a file', async () => {
    await put('empty.txt', '')
    const response = await fetch(await temporaryUrl('empty.txt'))
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  test('may replace its own file and nobody else its', async () => {
    await put('mine.txt', 'one')
    expect((await put('mine.txt', 'two')).status).toBe(200)
    expect(await put('mine.txt', 'three', you)).toMatchObject({
      status: 403,
      body: { error: { code: 'STORAGE_EXCEED_AUTHORITY' } },
    })
    expect(await (await fetch(await temporaryUrl('mine.txt'))).text()).toBe('two')
  })

  test('must say who it is', async () => {
    const before = stored()
    expect((await put('a.txt', 'x', {})).status).toBe(401)
    expect(stored()).toEqual(before)
  })

  test('may send 50 MB and not more, announced or not', async () => {
    const before = stored()
    const most = Buffer.alloc(50 * 1024 * 1024)
    expect((await put('large.bin', most)).status).toBe(200)
    const withLarge = stored()
    expect(withLarge).toHaveLength(before.length + 2)
    expect((await put('larger.bin', Buffer.alloc(most.length + 1))).status).toBe(413)
    let left = 52
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(new Uint8Array(1024 * 1024)) : controller.close()),
    })
    const init = { method: 'PUT', headers: me, body, duplex: 'half' } as RequestInit
    expect((await fetch(`${cloud.url}/storage/larger.bin`, init)).status).toBe(413)
    expect(stored()).toEqual(withLarge)
  })

  test.each([
    '%2e%2e%2fout.txt',
    'a%2f..%2f..%2fout.txt',
    '%2fabsolute.txt',
    'a%2f%2fb.txt',
    'a%00.txt',
    'a%0a.txt',
    'a%5c..%5cb',
    'a%2f',
    'x'.repeat(851),
    '%ff',
  ])('a path the platform would not take: %s', async (path) => {
    const before = stored()
    expect(await put(path, 'x')).toMatchObject({ status: 400, body: { error: { code: 'INVALID_PARAM' } } })
    expect(stored()).toEqual(before)
    expect(readdirSync(cloud.data).sort()).toEqual(['database', 'files', 'seal.key'])
  })

  test('a path that walks up is no path of the storage at all', async () => {
    expect((await put('../out.txt', 'x')).status).toBe(404)
    expect((await put('a/../../out.txt', 'x')).status).toBe(404)
  })
})

describe('a temporary address', () => {
  test('is refused unsigned, forged, for another file or another purpose', async () => {
    await put('secret.txt', 'secret')
    await put('other.txt', 'other')
    const url = new URL(await temporaryUrl('secret.txt'))
    const other = new URL(await temporaryUrl('other.txt'))
    const variants = [
      (copy: URL) => (copy.search = ''),
      (copy: URL) => copy.searchParams.delete('sign'),
      (copy: URL) => copy.searchParams.set('sign', `A${copy.searchParams.get('sign')?.slice(1)}`),
      (copy: URL) => copy.searchParams.set('t', String(Number(copy.searchParams.get('t')) + 1)),
      (copy: URL) => copy.searchParams.set('key', other.searchParams.get('key') ?? ''),
    ]
    for (const change of variants) {
      const copy = new URL(url)
      change(copy)
      const response = await fetch(copy)
      expect([response.status, await response.text()]).toEqual([403, expect.not.stringContaining('secret')])
    }
    expect(await (await fetch(url)).text()).toBe('secret')
  })

  test('expires', async () => {
    await put('soon.txt', 'gone soon')
    const url = await temporaryUrl('soon.txt', 10)
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 11_000)
    try {
      expect((await fetch(url)).status).toBe(403)
    } finally {
      clock.mockRestore()
    }
    expect((await fetch(url)).status).toBe(200)
  })

  test('of a file that is gone says so', async () => {
    await put('gone.txt', 'x')
    const url = await temporaryUrl('gone.txt')
    const { body } = await cloud.ask('POST', '/admin', {
      headers: { 'content-type': 'application/json' },
      body: { action: 'storage.batchDeleteFile', fileid_list: ['cloud://local.local-local/gone.txt'] },
    })
    expect(body).toMatchObject({ data: { delete_list: [{ code: 'SUCCESS' }] } })
    expect((await fetch(url)).status).toBe(404)
    expect(await temporaryUrl('gone.txt')).toBe('')
  })

  test('can be asked about without being read', async () => {
    await put('page.html', '<script>steal()</script>')
    const response = await fetch(await temporaryUrl('page.html'), { method: 'HEAD' })
    expect([response.headers.get('content-type'), response.headers.get('content-length')]).toEqual([
      'text/html; charset=utf-8',
      '24',
    ])
  })

  test('survives what the SDK and browsers do to it, whatever the name', async () => {
    const name = '50% & more #1?.txt'
    await put(encodeURIComponent(name), 'odd')
    const url = await temporaryUrl(name)
    expect(await (await fetch(url)).text()).toBe('odd')
    expect(await (await fetch(encodeURI(url))).text()).toBe('odd')
  })
})

describe('on disk', () => {
  const root = temporaryDirectory()
  let made = 0
  /** A fresh one for each test. */
  const newDirectory = () => {
    const directory = join(root, String(made++))
    mkdirSync(directory)
    return directory
  }

  test('a file is there whole or not at all', async () => {
    const directory = newDirectory()
    const files = new FileStore(directory, 'test')
    await files.write('a.txt', [Buffer.from('first')], 'me')
    async function* broken() {
      yield Buffer.from('half of the sec')
      throw new Error('the line went dead')
    }
    await expect(files.write('a.txt', broken())).rejects.toThrow('dead')
    await expect(files.write('b.txt', broken())).rejects.toThrow('dead')
    expect(await files.info('a.txt')).toMatchObject({ size: 5, owner: 'me' })
    expect(await files.info('b.txt')).toBeUndefined()
    expect(readdirSync(join(directory, 'files'))).toHaveLength(2)
  })

  test('what a sudden death left behind is cleared away at the next start', async () => {
    const directory = newDirectory()
    await new FileStore(directory, 'test').write('a.txt', [Buffer.from('kept')])
    writeFileSync(join(directory, 'files', `${'0'.repeat(64)}.${randomUUID()}`), 'half')
    const files = new FileStore(directory, 'test')
    expect(readdirSync(join(directory, 'files'))).toHaveLength(2)
    expect(await files.list()).toEqual([expect.objectContaining({ path: 'a.txt', size: 4 })])
  })

  test.each([
    ['a bit', (content: Buffer) => Buffer.from(content.map((byte, index) => (index === 3 ? byte ^ 1 : byte)))],
    ['its end', (content: Buffer) => content.subarray(0, -1)],
    ['nothing of it', () => Buffer.alloc(0)],
  ])('a file that lost %s on disk is reported and not served', async (_, damaged) => {
    const directory = newDirectory()
    const files = new FileStore(directory, 'test')
    await files.write('a.txt', [Buffer.from('as it was uploaded')])
    const name = readdirSync(join(directory, 'files')).find((one) => !one.endsWith('.json')) ?? ''
    writeFileSync(join(directory, 'files', name), damaged(readFileSync(join(directory, 'files', name))))
    await expect(new FileStore(directory, 'test').read('a.txt')).rejects.toThrow('damaged on disk')
    // Uploaded once more it is sound.
    await files.write('a.txt', [Buffer.from('as it was uploaded')])
    expect(String(await files.read('a.txt'))).toBe('as it was uploaded')
  })

  test('a file whose description cannot be read keeps the storage from opening, and says which', async () => {
    const directory = newDirectory()
    await new FileStore(directory, 'test').write('a.txt', [Buffer.from('a')])
    const name = readdirSync(join(directory, 'files')).find((one) => one.endsWith('.json')) ?? ''
    writeFileSync(join(directory, 'files', name), '{"path":')
    expect(() => new FileStore(directory, 'test')).toThrow(name)
  })

  test.each([
    ['', false],
    [', also where a death cut that short', true],
  ])('files that were stored before they had sums get them%s', async (_, cutShort) => {
    const directory = newDirectory()
    const files = new FileStore(directory, 'test')
    await files.write('a.txt', [Buffer.from('earlier')], 'me')
    const inside = join(directory, 'files')
    const content = readdirSync(inside).find((one) => !one.endsWith('.json')) ?? ''
    const [hash = ''] = content.split('.')
    renameSync(join(inside, content), join(inside, hash))
    if (cutShort) writeFileSync(join(inside, content), 'earlier')
    const { path, uploadedAt, owner } = JSON.parse(readFileSync(join(inside, `${hash}.json`), 'utf8'))
    writeFileSync(join(inside, `${hash}.json`), JSON.stringify({ path, uploadedAt, owner }))
    const opened = new FileStore(directory, 'test')
    expect(String(await opened.read('a.txt'))).toBe('earlier')
    expect(await opened.info('a.txt')).toMatchObject({ size: 7, owner: 'me' })
    expect(readdirSync(inside).sort()).toEqual([content, `${hash}.json`].sort())
  })

  test('whoever reads while it is stored anew gets the one or the other, whole', async () => {
    const files = new FileStore(newDirectory(), 'test')
    const contents = ['one ', 'two ', 'three '].map((word) => word.repeat(5_000))
    const store = (round: number) => files.write('a.txt', [Buffer.from(contents[round % contents.length] ?? '')])
    await store(0)
    let writers = 3
    const write = async () => {
      for (let round = 0; round < 60; round += 1) await store(round)
      writers -= 1
    }
    const seen = new Set<string>()
    const read = async () => {
      while (writers > 0) seen.add(String(await files.read('a.txt')))
    }
    await Promise.all([write(), write(), write(), read(), read()])
    expect([...seen].sort()).toEqual([...contents].sort())
  })

  test('names that a file system would confuse stay apart', async () => {
    const files = new FileStore(newDirectory(), 'test')
    const names = ['a', 'A', 'a/b', 'con', `${'长'.repeat(280)}.txt`]
    for (const name of names) await files.write(name, [Buffer.from(name)])
    expect((await files.list()).map(({ path }) => path).sort()).toEqual([...names].sort())
    expect(await files.remove('a')).toBe(true)
    expect(await files.remove('a')).toBe(false)
    expect(await files.info('a/b')).toBeDefined()
  })
})

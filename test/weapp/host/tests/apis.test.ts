import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually } from '../../../support/eventually'
import { currentPage, expectText, tap } from '../../driving'
import { onSmallApp } from './small-app'

jest.setTimeout(60_000)
const { start } = onSmallApp()

interface CloudRequest {
  method: string
  url: string
  openid: string
  body: Buffer
}

/** A stand-in for the local cloud that remembers what it was asked. */
async function startCloud() {
  const requests: CloudRequest[] = []
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const openid = String(request.headers['x-wx-openid'])
      requests.push({ method: String(request.method), url: String(request.url), openid, body })
      const reply =
        request.method === 'PUT'
          ? { fileID: `cloud://local.local${String(request.url).replace('/storage', '')}` }
          : request.url === '/functions/echo'
            ? { result: { openid, ...JSON.parse(String(body)) } }
            : { error: { code: -501000, message: 'no such function' } }
      response.end(JSON.stringify(reply))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    requests,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

describe('wx.cloud', () => {
  let cloud: Awaited<ReturnType<typeof startCloud>>
  beforeAll(async () => {
    cloud = await startCloud()
  })
  beforeEach(() => {
    cloud.requests.length = 0
  })
  afterAll(() => cloud.close())

  test('calls functions with the openid of its phone', async () => {
    const { app } = await start({ cloud: { url: cloud.url, openid: 'o-li' } })
    const page = await currentPage(app)
    await tap(page, '#call')
    await expectText(page, '#result', '{"openid":"o-li","text":"hello"}')
    expect(cloud.requests.map(({ method, url }) => [method, url])).toEqual([['POST', '/functions/echo']])
  })

  test('two phones are two people', async () => {
    const [li, zhang] = await Promise.all([
      start({ cloud: { url: cloud.url, openid: 'o-li' } }),
      start({ cloud: { url: cloud.url, openid: 'o-zhang' } }),
    ])
    await li.app.callWxMethod('setStorageSync', 'me', 'li')
    for (const { app } of [li, zhang]) await tap(await currentPage(app), '#call')
    await expectText(await currentPage(li.app), '#result', 'o-li')
    await expectText(await currentPage(zhang.app), '#result', 'o-zhang')
    expect(await zhang.app.callWxMethod('getStorageSync', 'me')).toBe('')
  })

  test('a failed function fails with WeChat’s text', async () => {
    const { app, phone } = await start({ cloud: { url: cloud.url, openid: 'o-li' } })
    const page = await currentPage(app)
    await phone.page.locator('#call').evaluate((button) => {
      Object.assign((button as unknown as { __wxElement: { dataset: object } }).__wxElement.dataset, { name: 'none' })
    })
    await tap(page, '#call')
    await expectText(page, '#result', 'cloud.callFunction:fail errCode: -501000 | errMsg: no such function')
  })

  test('uploads the bytes of a picked picture', async () => {
    const { app } = await start({ cloud: { url: cloud.url, openid: 'o-li' } })
    const page = await currentPage(app)
    await tap(page, '#upload')
    await expectText(page, '#result', 'cloud://local.local/photos/one.png')
    const [upload] = cloud.requests
    expect(upload).toMatchObject({ method: 'PUT', url: '/storage/photos/one.png', openid: 'o-li' })
    expect(upload?.body.subarray(1, 4).toString()).toBe('PNG')
  })
})

test('dialogs wait for the person', async () => {
  const { app, phone } = await start()
  const page = await currentPage(app)
  await tap(page, '#ask')
  await app.native().confirmModal()
  await expectText(page, '#result', 'yes')
  await tap(page, '#ask')
  await app.native().cancelModal()
  await expectText(page, '#result', 'no')
  await tap(page, '#choose')
  await phone.page.locator('.host-actions').getByText('green').tap()
  await expectText(page, '#result', 'item 1')
  await tap(page, '#choose')
  await phone.page.locator('.host-actions .host-cancel').tap()
  await expectText(page, '#result', 'showActionSheet:fail cancel')
})

test('an open dialog covers what lies under it', async () => {
  const { app } = await start()
  const page = await currentPage(app)
  await tap(page, '#ask')
  await expect(tap(page, '#form')).rejects.toThrow(/intercepts pointer events|Timeout/)
})

test('a test may answer in the person’s place', async () => {
  const { app } = await start()
  const page = await currentPage(app)
  await app.mockWxMethod('showModal', { confirm: true, cancel: false })
  await tap(page, '#ask')
  await expectText(page, '#result', 'yes')
  await app.mockWxMethod('getLocation', function (this: { origin: unknown }, options: { type: string }) {
    return { latitude: options.type, hasOrigin: typeof this.origin }
  })
  await tap(page, '#locate')
  await expectText(page, '#result', 'latitude gcj02')
  await app.restoreWxMethod('getLocation')
  await tap(page, '#locate')
  await expectText(page, '#result', 'latitude 30.5928')
})

test('subscriptions open from a tap only', async () => {
  const { app, phone } = await start()
  const page = await currentPage(app)
  await tap(page, '#subscribe')
  await expectText(page, '#result', 'accept')
  expect(phone.problems).toEqual([])
  // The tap is over with the task after it; a busy browser does what a driver asks before that.
  await phone.page.evaluate(
    () =>
      new Promise((next) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = next
        port2.postMessage(null)
      }),
  )
  const answer: unknown = await app.callWxMethod('requestSubscribeMessage', { tmplIds: ['template-1'] })
  expect(answer).toMatchObject({ errMsg: expect.stringContaining('can only be invoked by user TAP gesture') })
  expect(phone.problems.map(({ kind }) => kind)).toEqual(['refused'])
})

test('sharing asks the page', async () => {
  const { app } = await start()
  const page = await currentPage(app)
  await tap(page, '#share')
  await expectText(page, '#result', 'shared from button')
  await app.native().shareConfirm()
  expect(await page.callMethod('onShareAppMessage', { from: 'menu' })).toEqual({
    title: 'Small app',
    path: '/pages/home/home?from=share',
  })
})

test('the number waits for the person, who may say no', async () => {
  const { app } = await start()
  const page = await currentPage(app)
  await tap(page, '#number')
  await app.native().authorizeCancel()
  await expectText(page, '#result', 'getPhoneNumber:fail user deny, no code')
  await tap(page, '#number')
  await app.native().authorizeAllow()
  await expectText(page, '#result', 'getPhoneNumber:ok, a code')
})

test('storage copies, answers in both styles, and stays on its phone', async () => {
  const { app } = await start()
  await app.callWxMethod('setStorageSync', 'draft', { words: ['a'] })
  expect(await app.callWxMethod('getStorageSync', 'draft')).toEqual({ words: ['a'] })
  expect(await app.callWxMethod('getStorage', { key: 'draft' })).toMatchObject({ data: { words: ['a'] } })
  expect(await app.callWxMethod('getStorage', { key: 'none' })).toEqual({ errMsg: 'getStorage:fail data not found' })
  await app.callWxMethod('removeStorageSync', 'draft')
  expect(await app.callWxMethod('getStorageInfoSync')).toMatchObject({ keys: [] })
})

test('files of the app’s own folder can be written, read and uploaded', async () => {
  const { app } = await start()
  const written = await app.evaluate(async () => {
    const files = wx.getFileSystemManager()
    const path = `${wx.env.USER_DATA_PATH}/note.txt`
    files.writeFileSync(path, '你好', 'utf8')
    return [path, files.readFileSync(path, 'utf8'), files.readFileSync(path, 'base64')]
  })
  expect(written).toEqual(['wxfile://usr/note.txt', '你好', Buffer.from('你好').toString('base64')])
})

test('a file of a chat waits for a person to choose it; a download comes from the cloud’s storage alone', async () => {
  const { app } = await start()
  expect(await app.callWxMethod('chooseMessageFile', { count: 1, type: 'file', extension: ['xlsx'] })).toEqual({
    errMsg: 'chooseMessageFile:fail cancel',
  })
  expect(await app.callWxMethod('chooseMessageFile', { count: 1, type: 'image', extension: ['png'] })).toMatchObject({
    errMsg: expect.stringContaining('chooseMessageFile:fail parameter error'),
  })
  expect(await app.callWxMethod('downloadFile', { url: 'https://elsewhere.example/a.xlsx' })).toEqual({
    errMsg: 'downloadFile:fail url not in domain list',
  })
})

test('large type and dark mode reach the app', async () => {
  const { app } = await start({ traits: { fontSizeScaleFactor: 1.4, theme: 'dark' } })
  expect(await app.callWxMethod('getAppBaseInfo')).toMatchObject({ fontSizeScaleFactor: 1.4, theme: 'dark' })
})

test('the network can go and come back', async () => {
  const { app, phone } = await start()
  await app.evaluate(() => {
    wx.onNetworkStatusChange(({ isConnected }) => getApp().log.push(`connected ${isConnected}`))
  })
  await phone.setOnline(false)
  expect(await app.callWxMethod('getNetworkType')).toMatchObject({ networkType: 'none' })
  const page = await currentPage(app)
  await tap(page, '#call')
  await expectText(page, '#result', 'cloud.callFunction:fail request:fail')
  await phone.setOnline(true)
  expect(await app.evaluate(() => getApp().log.slice(2))).toEqual(['connected false', 'connected true'])
})

test('the app is told when it goes to the background and comes back', async () => {
  const { app, phone } = await start()
  await phone.sendToBackground()
  await phone.bringToFront()
  expect(await app.evaluate(() => getApp().log)).toEqual(['launch pages/home/home 1001', 'show', 'hide', 'show'])
  expect(await app.evaluate(() => getCurrentPages()[0]?.visits)).toBe(2)
})

test('personal data waits for the person’s agreement, given on the app’s own button', async () => {
  const { app } = await start({ traits: { privacyAgreed: false } })
  const page = await currentPage(app)
  await app.evaluate(() => {
    wx.onNeedPrivacyAuthorization((resolve, { referrer }) => {
      getApp().log.push(`asked for ${referrer}`)
      resolve({ event: 'disagree' })
    })
  })
  const refused: unknown = await app.callWxMethod('chooseMedia', { count: 1 })
  expect(refused).toMatchObject({ errMsg: 'chooseMedia:fail privacy permission is not authorized', errno: 104 })
  await app.evaluate(() => {
    wx.offNeedPrivacyAuthorization()
    wx.onNeedPrivacyAuthorization((resolve) => resolve({ event: 'agree', buttonId: 'agree' }))
  })
  expect(await app.callWxMethod('chooseMedia', { count: 1 })).toMatchObject({ errno: 104 })
  await tap(page, '#agree')
  expect(await app.callWxMethod('chooseMedia', { count: 1 })).toMatchObject({ errMsg: 'chooseMedia:ok' })
})

test('the driver hears what the app logs and what nobody catches', async () => {
  const { app } = await start()
  const heard: unknown[] = []
  app.on('console', (entry: unknown) => heard.push(entry))
  app.on('exception', (exception: unknown) => heard.push(exception))
  await app.evaluate(() => {
    console.warn('careful')
    setTimeout(() => {
      throw new Error('nobody catches this')
    }, 0)
  })
  await eventually(async () => expect(heard).toHaveLength(2))
  expect(heard).toEqual([
    { type: 'warning', args: ['careful'] },
    { message: expect.stringContaining('nobody catches this') },
  ])
})

declare const getApp: () => { log: string[] }
declare const getCurrentPages: () => { visits: number }[]
declare const wx: {
  onNetworkStatusChange(listener: (status: { isConnected: boolean }) => void): void
  onNeedPrivacyAuthorization(listener: (resolve: (answer: object) => void, info: { referrer: string }) => void): void
  offNeedPrivacyAuthorization(): void
  env: { USER_DATA_PATH: string }
  getFileSystemManager(): {
    writeFileSync(path: string, data: string, encoding: string): void
    readFileSync(path: string, encoding: string): string
  }
}

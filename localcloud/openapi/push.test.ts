import { testedCloud } from '../testing/cloud'
import { type Row, sdkFor } from '../testing/sdk'

/** WeChat pushes the verdict on a picture to a function, some time after it took the picture. */

const cloud = testedCloud({ pushTo: 'hearer' })
afterEach(() => cloud.ask('DELETE', '/_/pushes/wxa_media_check'))

const check = async () => {
  const sdk = sdkFor('wx-server-sdk', cloud)
  return String((await sdk.openapi.security?.mediaCheckAsync?.({ mediaType: 2, version: 2 }))?.traceId)
}
const pushes = async () => (await cloud.ask('GET', '/_/pushes')).body as { event: Row; state: string }[]
const heard = async () => {
  const calls = (await cloud.ask('GET', '/_/calls')).body as { name: string; log: { text: string }[] }[]
  const lines = calls.filter(({ name }) => name === 'hearer').flatMap(({ log }) => log.map(({ text }) => text))
  return lines.map((line) => JSON.parse(line) as { event: Row; openid: string; source: string })
}
const heardOf = async (traceId: string) => {
  for (let tries = 0; tries < 100; tries++) {
    const found = (await heard()).find(({ event }) => event.trace_id === traceId)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('nothing was heard')
}

test('by itself it passes, in the name of WeChat’s own account', async () => {
  const traceId = await check()
  expect(await heardOf(traceId)).toMatchObject({
    openid: 'o-wechat-system',
    source: 'wx_unknown',
    event: {
      MsgType: 'event',
      Event: 'wxa_media_check',
      FromUserName: 'o-wechat-system',
      trace_id: traceId,
      errcode: 0,
      result: { suggest: 'pass' },
    },
  })
  expect((await pushes())[0]).toMatchObject({ state: 'sent' })
})

test('says what it was told to say', async () => {
  await cloud.ask('PUT', '/_/pushes/wxa_media_check', { body: { fields: { result: { suggest: 'risky' } } } })
  expect((await heardOf(await check())).event.result).toEqual({ suggest: 'risky' })
})

test('is kept back, and sent by hand in whatever words, as often as one likes', async () => {
  await cloud.ask('PUT', '/_/pushes/wxa_media_check', { body: { hold: true } })
  const traceId = await check()
  const [held] = await pushes()
  expect(held).toMatchObject({ state: 'held', event: { trace_id: traceId } })
  for (const suggest of ['review', 'pass']) {
    const { body } = await cloud.ask('POST', '/_/pushes', { body: { ...held?.event, result: { suggest } } })
    expect(body).toMatchObject({ result: { event: { trace_id: traceId, result: { suggest } } } })
  }
})

test('what was refused is followed by nothing', async () => {
  await cloud.ask('PUT', '/_/openapi/security.mediaCheckAsync', { body: { errcode: 45009, errmsg: 'quota' } })
  const before = (await pushes()).length
  await expect(check()).rejects.toMatchObject({ errCode: 45009 })
  await cloud.ask('DELETE', '/_/openapi/security.mediaCheckAsync')
  expect(await pushes()).toHaveLength(before)
})

import { randomUUID } from 'node:crypto'
import { pictureOf } from './picture'

export type Arguments = Record<string, unknown>

/** What an open API answers: JSON as WeChat words it, or bytes. */
export type Answer = Record<string, unknown> | { contentType: string; bytes: Buffer }

const OK = { errcode: 0, errmsg: 'ok' }

/** The texts by which WeChat's documentation lets one try what happens to forbidden content. */
const TEST_TEXTS = /特3456书yuuo莞6543李zxcz蒜7782法fgnv级|完2347全dfji试3726测asad感3847知qwez到/

/** What is answered until somebody says otherwise. */
export const DEFAULT_ANSWERS: Record<string, (args: Arguments) => Answer> = {
  'subscribeMessage.send': () => OK,
  'security.msgSecCheck': ({ content }) => {
    const risky = TEST_TEXTS.test(String(content))
    const result = risky ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 }
    return { ...OK, result, detail: [{ strategy: 'content_model', errcode: 0, ...result }], trace_id: randomUUID() }
  },
  'security.mediaCheckAsync': () => ({ ...OK, trace_id: randomUUID() }),
  'phonenumber.getPhoneNumber': () => ({
    ...OK,
    phone_info: {
      phoneNumber: '13800000000',
      purePhoneNumber: '13800000000',
      countryCode: '86',
      watermark: { timestamp: Math.floor(Date.now() / 1000), appid: 'wx0000000000000000' },
    },
  }),
  'wxacode.get': ({ path }) => picture(path),
  'wxacode.getUnlimited': ({ scene, page }) => picture(`${page ?? ''}?${scene}`),
  'wxacode.createQRCode': ({ path }) => picture(path),
  'updatableMessage.createActivityId': () => ({
    ...OK,
    activity_id: randomUUID(),
    expiration_time: Math.floor(Date.now() / 1000) + 24 * 3600,
  }),
  'updatableMessage.setUpdatableMsg': () => OK,
  'updatableMessage.setChatToolMsg': () => OK,
}

/** What WeChat says to an API it does not have. */
export const UNKNOWN_API = { errcode: 40066, errmsg: 'invalid url' }

function picture(seed: unknown): Answer {
  return { contentType: 'image/png', bytes: pictureOf(String(seed)) }
}

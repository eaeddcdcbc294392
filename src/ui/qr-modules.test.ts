import * as fc from 'fast-check'
import { QR_BYTES_AT_MOST, qrModules } from './qr-modules'

/**
 * A QR code, held against another encoder and another reader. Both come with miniprogram-automator. The reader is an old
 * one and fails at some sound codes, so that it reads chosen texts only.
 */

const QrReader = require('qrcode-reader')
const Other = require('qrcode-terminal/vendor/QRCode')
const LEVEL_L = require('qrcode-terminal/vendor/QRCode/QRErrorCorrectLevel').L
const ROOM = [17, 32, 53, 78, QR_BYTES_AT_MOST]

/** The same text by the other encoder, in the smallest version and with the first mask. */
function byOther(text: string): boolean[][] {
  const code = new Other(ROOM.findIndex((room) => text.length <= room) + 1, LEVEL_L)
  code.addData(text)
  code.makeImpl(false, 0)
  return code.modules
}

test('any address is drawn as the other encoder draws it', () => {
  const letters = fc.constantFrom(...'/?&=-_.abcdefghijklmnopqrstuvwxyzABCDEF0123456789')
  const texts = fc.string({ unit: letters, minLength: 1, maxLength: QR_BYTES_AT_MOST })
  void fc.assert(
    fc.property(texts, (text) => expect(qrModules(text)).toEqual(byOther(text))),
    { numRuns: 60 },
  )
})

/** Pixels of one square, and squares of white around it, as on the screen. */
const SCALE = 4
const MARGIN = 4

function pictureOf(modules: boolean[][]) {
  const side = (modules.length + 2 * MARGIN) * SCALE
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      if (!modules[Math.floor(y / SCALE) - MARGIN]?.[Math.floor(x / SCALE) - MARGIN]) continue
      data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  return { width: side, height: side, data }
}

const read = (modules: boolean[][]): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new QrReader()
    reader.callback = (error: unknown, value: { result: string }) => (error ? reject(error) : resolve(value.result))
    reader.decode(pictureOf(modules))
  })

test.each([1, ...ROOM])('%i characters are read as they were written', async (length) => {
  const text = '/domains/duty/activity/index?id=6f1e&code=01234567'.repeat(3).slice(0, length)
  expect(await read(qrModules(text))).toBe(text)
})

test('what is too long, or no ASCII, is refused', () => {
  expect(() => qrModules('a'.repeat(QR_BYTES_AT_MOST + 1))).toThrow('106')
  expect(() => qrModules('签到')).toThrow('ASCII')
})

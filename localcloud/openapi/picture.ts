import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const CELLS = 16
const CELL = 20
const SIZE = CELLS * CELL

/** A PNG of black and white squares that differs with `seed`: what stands in for a mini-program code. */
export function pictureOf(seed: string): Buffer {
  const bits = createHash('sha256').update(seed).digest()
  const rows = Buffer.alloc(SIZE * (SIZE + 1))
  for (let y = 0; y < SIZE; y++) {
    // Each row starts with its filter, here 0: none.
    for (let x = 0; x < SIZE; x++) {
      const cell = Math.floor(y / CELL) * CELLS + Math.floor(x / CELL)
      const dark = ((bits[cell >> 3] ?? 0) >> (cell & 7)) & 1
      rows[y * (SIZE + 1) + 1 + x] = dark ? 0 : 255
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIZE, 0)
  header.writeUInt32BE(SIZE, 4)
  header[8] = 8 // bits a pixel; the zeros after it say: grey, no interlacing
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

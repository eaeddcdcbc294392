import { crc32, deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'

/** The marks of a packet's records, and what a record says where the sizes come later. */
const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const SIZES_FOLLOW = 0x0008
const UTF8 = 0x0800

/**
 * The same packet as a program writes it that cannot go back: each part's sizes and checksum stand behind its content.
 * @param zip64 sizes of eight bytes, as programs write them that do not know how long a part will be
 */
export function streamed(content: Uint8Array, zip64: boolean): Buffer {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  const put = (...buffers: Buffer[]) => {
    parts.push(...buffers)
    for (const { length } of buffers) at += length
  }
  for (const [path, text] of Object.entries(unzipSync(content))) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(text)
    const sum = crc32(text)
    const from = at
    const size = (bytes: number) => (zip64 ? [...words(bytes), 0, 0] : words(bytes))
    const version = zip64 ? 45 : 20
    // An empty extra field of ZIP64 says how long the sizes will be.
    const extra = zip64 ? Buffer.from([1, 0, 16, 0, ...Array<number>(16).fill(0)]) : Buffer.alloc(0)
    const unknown = words(zip64 ? 0xffffffff : 0)
    const head = [version, SIZES_FOLLOW | UTF8, 8, 0, 0]
    put(record(LOCAL, ...head, ...words(0), ...unknown, ...unknown, name.length, extra.length), name, extra, packed)
    put(record(DESCRIPTOR, ...words(sum), ...size(packed.length), ...size(text.length)))
    const sizes = [...words(sum), ...words(packed.length), ...words(text.length)]
    central.push(record(CENTRAL, version, ...head, ...sizes, name.length, 0, 0, 0, 0, 0, 0, ...words(from)), name)
  }
  const start = at
  put(...central)
  const entries = central.length / 2
  put(record(END, 0, 0, entries, entries, ...words(at - start), ...words(start), 0))
  return Buffer.concat(parts)
}

const words = (number: number) => [number & 0xffff, number >>> 16]

const halves = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer)

const record = (mark: number, ...numbers: number[]) => halves(...words(mark), ...numbers)

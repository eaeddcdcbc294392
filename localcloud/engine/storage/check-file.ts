/** Looks at the database file before LMDB maps it into memory: a map that ends too early kills the process. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { damaged } from '../failures'

const MAGIC = 0xbeefc0de
/** Where LMDB keeps these in each of its two meta pages. */
const META = { magic: 24, pageSize: 48, lastPage: 144, transaction: 152, length: 160 }

/** Throws if the file is no LMDB file, or shorter than its own account of it. */
export function checkFile(directory: string): void {
  const file = join(directory, 'data.mdb')
  if (!existsSync(file)) return
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    if (size === 0) return
    const first = readMeta(descriptor, 0)
    const pageSize = first?.readUInt32LE(META.pageSize) ?? 0
    const second = pageSize > 0 ? readMeta(descriptor, pageSize) : undefined
    if (!first || !second) throw damaged(`${file} does not begin like a database`)
    const newest = transactionOf(first) > transactionOf(second) ? first : second
    const pages = Number(newest.readBigUInt64LE(META.lastPage)) + 1
    if (size < pages * pageSize) {
      throw damaged(`${file} has ${size} bytes and should have ${pages * pageSize}`)
    }
  } finally {
    closeSync(descriptor)
  }
}

function transactionOf(meta: Buffer): bigint {
  return meta.readBigUInt64LE(META.transaction)
}

function readMeta(descriptor: number, position: number): Buffer | undefined {
  const meta = Buffer.alloc(META.length)
  const read = readSync(descriptor, meta, 0, META.length, position)
  return read === META.length && meta.readUInt32LE(META.magic) === MAGIC ? meta : undefined
}

/** Documents as bytes on disk: a checksum, then BSON. */
import { crc32 } from 'node:zlib'
import { BSON, type DeserializeOptions } from 'bson'
import { CloudError } from '../../errors'
import type { Document } from '../types'

/** MongoDB's limit, and production's. */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024
const CHECKSUM_BYTES = 4

// bson's own ceiling is 17 MB; what is longer fails while it is written.
const TOO_LARGE = (bytes: string) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] object to insert too large. size in bytes: ${bytes}, max size: ${MAX_DOCUMENT_BYTES}`,
  )

/** Regular expressions stay as written: JavaScript could not read all of them. */
const PLAIN: DeserializeOptions = { bsonRegExp: true }
/** Every number as its wrapper, so that an untouched 1.0 is written back as a double. */
const TYPED: DeserializeOptions = { bsonRegExp: true, promoteValues: false }

export function encodeDocument(document: Record<string, unknown>): Buffer {
  let body: Uint8Array
  try {
    body = BSON.serialize(document, { ignoreUndefined: true })
  } catch (error) {
    if (error instanceof RangeError) throw TOO_LARGE('more than 17000000')
    throw new CloudError('INVALID_PARAM', (error as Error).message)
  }
  if (body.length > MAX_DOCUMENT_BYTES) throw TOO_LARGE(String(body.length))
  const bytes = Buffer.allocUnsafe(CHECKSUM_BYTES + body.length)
  bytes.writeUInt32LE(crc32(body), 0)
  bytes.set(body, CHECKSUM_BYTES)
  return bytes
}

/** The document with plain JavaScript numbers. Throws `DamagedRecord` when the bytes are not those that were written. */
export function decodeDocument(bytes: Uint8Array): Document {
  return BSON.deserialize(checked(bytes), PLAIN) as Document
}

/** The document with `Int32`, `Double`, `Long` as they were stored. */
export function decodeTyped(bytes: Uint8Array): Document {
  return BSON.deserialize(checked(bytes), TYPED) as Document
}

export class DamagedRecord extends Error {}

function checked(bytes: Uint8Array): Uint8Array {
  const body = bytes.subarray(CHECKSUM_BYTES)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length <= CHECKSUM_BYTES || view.getUint32(0, true) !== crc32(body)) {
    throw new DamagedRecord('a document does not match its checksum')
  }
  return body
}

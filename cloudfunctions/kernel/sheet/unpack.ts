import path from 'node:path'
import type { UnzipFile } from 'fflate'
import { AppError } from '../errors'

const MEGABYTE = 1024 * 1024
/** An office's list of 20,000 households has about one. */
export const SHEET_BYTES_AT_MOST = 5 * MEGABYTE
const UNPACKED_BYTES_AT_MOST = 40 * MEGABYTE
const ENTRIES_AT_MOST = 500
/** Compressed bytes given to the unpacker at once: no more than 16 MB can come out before somebody looks. */
const SLICE = 16 * 1024

export const unreadable = (why = '这个文件打不开') =>
  new AppError('INVALID_INPUT', 'NOT_A_SHEET', `${why}，请用 Excel 或 WPS 另存为 .xlsx 后再上传`)

export const tooLarge = (what: string) =>
  new AppError('INVALID_INPUT', 'SHEET_TOO_LARGE', `${what}，请按楼栋拆成几个文件，分几次导入`)

/** The parts of a workbook, by their paths in the packet. Capitals, a first slash and backslashes make no difference. */
export interface Packet {
  has: (part: string) => boolean
  /**
   * Unpacks one part, piece by piece. All that comes out of one packet is counted together.
   * @throws {AppError} INVALID_INPUT: NOT_A_SHEET for a damaged part, SHEET_TOO_LARGE beyond the limit
   */
  read: (part: string, take: (chunk: Uint8Array) => void) => void
}

/** The one spelling of a part's path, seen from a folder. */
export const partPath = (part: string, folder = ''): string => {
  const plain = part.replaceAll('\\', '/').toLowerCase()
  return path.posix.join('/', plain.startsWith('/') ? '' : folder, plain).slice(1)
}

/**
 * Opens a packet within limits. What it says of its own sizes is believed only where it says too much: what comes out is
 * counted while it comes. Only the parts that somebody reads are unpacked.
 *
 * @throws {AppError} INVALID_INPUT: NOT_A_SHEET for what is no packet, SHEET_TOO_LARGE beyond the limits
 */
export async function openPacket(content: Uint8Array): Promise<Packet> {
  if (content.length > SHEET_BYTES_AT_MOST) throw tooLarge('文件超过 5 MB')
  if (startsWith(content, OLD_OFFICE)) {
    const words = '这是旧版 .xls 文件，或者设了密码。请在 Excel 或 WPS 里取消密码并另存为 .xlsx 后再上传'
    throw new AppError('INVALID_INPUT', 'NOT_A_SHEET', words)
  }
  if (!startsWith(content, ZIP)) throw unreadable()
  // Loaded here, not at the start: hardly a call brings a spreadsheet.
  const { Unzip, UnzipInflate } = await import('fflate')
  const walk = (visit: (part: string, file: UnzipFile) => void) => {
    try {
      const packet = new Unzip((file) => visit(partPath(file.name), file))
      packet.register(UnzipInflate)
      for (let from = 0; from < content.length; from += SLICE) {
        packet.push(content.subarray(from, from + SLICE), from + SLICE >= content.length)
      }
    } catch (thrown) {
      throw thrown instanceof AppError ? thrown : unreadable()
    }
  }
  const parts = namesIn(walk)
  let unpacked = 0
  return {
    has: (part) => parts.has(partPath(part)),
    read(part, take) {
      let found = false
      walk((name, file) => {
        if (found || name !== partPath(part)) return
        found = true
        file.ondata = (fault, chunk) => {
          if (fault) throw fault
          unpacked += chunk.length
          if (unpacked > UNPACKED_BYTES_AT_MOST) throw unpacksTooLarge()
          take(chunk)
        }
        file.start()
      })
      if (!found) throw unreadable()
    },
  }
}

type Walk = (visit: (part: string, file: UnzipFile) => void) => void

function namesIn(walk: Walk): Set<string> {
  const parts = new Set<string>()
  let entries = 0
  walk((name, file) => {
    entries += 1
    if (entries > ENTRIES_AT_MOST) throw tooLarge('文件里的内容太多')
    if ((file.originalSize ?? 0) > UNPACKED_BYTES_AT_MOST) throw unpacksTooLarge()
    parts.add(name)
  })
  return parts
}

const unpacksTooLarge = () => tooLarge('文件解压后超过 40 MB')

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The compound files of Office before 2007, and of every encrypted workbook since. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (content: Uint8Array, bytes: number[]) => bytes.every((byte, index) => content[index] === byte)

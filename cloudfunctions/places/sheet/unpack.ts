import { AppError } from '../../kernel/errors'

const MEGABYTE = 1024 * 1024
/** An office's list of 20,000 households has about one. */
export const SHEET_BYTES_AT_MOST = 5 * MEGABYTE
const UNPACKED_BYTES_AT_MOST = 40 * MEGABYTE
const ENTRIES_AT_MOST = 500
/** Compressed bytes given to the unpacker at once: no more than 16 MB can come out before somebody looks. */
const SLICE = 16 * 1024

/** The parts of a workbook that say what stands in its cells; pictures, charts, comments and links are left in the packet. */
const WANTED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/

/** The texts of a workbook by their path in the packet. */
export type Parts = Map<string, string>

export const unreadable = () =>
  new AppError('INVALID_INPUT', 'NOT_A_SHEET', '这个文件打不开，请用 Excel 或 WPS 另存为 .xlsx 后再上传')

export const tooLarge = (what: string) =>
  new AppError('INVALID_INPUT', 'SHEET_TOO_LARGE', `${what}，请按楼栋拆成几个文件，分几次导入`)

/**
 * Unpacks a workbook within limits. What the packet says of its own sizes is believed only where it says too much: what
 * comes out is counted while it comes.
 *
 * @throws {AppError} INVALID_INPUT: NOT_A_SHEET for what is no workbook, SHEET_TOO_LARGE beyond the limits
 */
export async function unpack(content: Uint8Array): Promise<Parts> {
  if (content.length > SHEET_BYTES_AT_MOST) throw tooLarge('文件超过 5 MB')
  if (startsWith(content, OLD_OFFICE)) {
    const words = '这是旧版 .xls 文件，或者设了密码。请在 Excel 或 WPS 里取消密码并另存为 .xlsx 后再上传'
    throw new AppError('INVALID_INPUT', 'NOT_A_SHEET', words)
  }
  if (!startsWith(content, ZIP)) throw unreadable()
  try {
    return await unzip(content)
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : unreadable()
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The compound files of Office before 2007, and of every encrypted workbook since. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (content: Uint8Array, bytes: number[]) => bytes.every((byte, index) => content[index] === byte)

async function unzip(content: Uint8Array): Promise<Parts> {
  // Loaded here, not at the start: hardly a call brings a spreadsheet.
  const { Unzip, UnzipInflate } = await import('fflate')
  const parts = new Map<string, Buffer[]>()
  let entries = 0
  let unpacked = 0
  const grow = (bytes: number) => {
    unpacked += bytes
    if (unpacked > UNPACKED_BYTES_AT_MOST) throw tooLarge('文件解压后超过 40 MB')
  }
  const packet = new Unzip((file) => {
    entries += 1
    if (entries > ENTRIES_AT_MOST) throw tooLarge('文件里的内容太多')
    if ((file.originalSize ?? 0) > UNPACKED_BYTES_AT_MOST) throw tooLarge('文件解压后超过 40 MB')
    if (!WANTED.test(file.name) || parts.has(file.name)) return
    const chunks: Buffer[] = []
    parts.set(file.name, chunks)
    file.ondata = (fault, chunk) => {
      if (fault) throw fault
      grow(chunk.length)
      chunks.push(Buffer.from(chunk))
    }
    file.start()
  })
  packet.register(UnzipInflate)
  for (let from = 0; from < content.length; from += SLICE) {
    packet.push(content.subarray(from, from + SLICE), from + SLICE >= content.length)
  }
  return new Map([...parts].map(([path, chunks]) => [path, Buffer.concat(chunks).toString('utf8')]))
}

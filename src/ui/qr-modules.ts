/**
 * The dark and light squares of a QR code. Only what we need of ISO/IEC 18004: bytes, error correction L, versions 1 to 5,
 * which have one block each, and the first mask. Whoever scans it reads the mask from the code.
 */

interface Version {
  /** Squares on a side. */
  size: number
  /** Bytes of content with its head, and bytes by which errors are mended. */
  data: number
  mending: number
}

const VERSIONS: readonly Version[] = [
  { size: 21, data: 19, mending: 7 },
  { size: 25, data: 34, mending: 10 },
  { size: 29, data: 55, mending: 15 },
  { size: 33, data: 80, mending: 20 },
  { size: 37, data: 108, mending: 26 },
]
/** The kind of content and its length. */
const HEAD = 2

/** Bytes that a code holds at most. */
export const QR_BYTES_AT_MOST = 108 - HEAD

/**
 * @param text ASCII, as an address is
 * @returns row by row, true for dark
 * @throws where the text is too long, or not ASCII
 */
export function qrModules(text: string): boolean[][] {
  const bytes = Array.from(text, (letter) => letter.charCodeAt(0))
  if (bytes.some((byte) => byte > 127)) throw new Error('a QR code is made of ASCII here')
  const version = VERSIONS.find(({ data }) => data >= bytes.length + HEAD)
  if (!version) throw new Error(`a QR code holds ${QR_BYTES_AT_MOST} characters here, and this has ${bytes.length}`)
  const content = padded(bytes, version.data)
  const { dark, fixed } = patterns(version.size)
  fill(dark, fixed, [...content, ...mendingOf(content, version.mending)])
  return dark
}

/** The mode 'bytes', the length, the bytes, the end, and what fills the room that is left. */
function padded(bytes: number[], room: number): number[] {
  const bits: number[] = []
  const push = (value: number, length: number) => {
    for (let place = length - 1; place >= 0; place -= 1) bits.push((value >> place) & 1)
  }
  push(0b0100, 4)
  push(bytes.length, 8)
  for (const byte of bytes) push(byte, 8)
  push(0, 4)
  const words: number[] = []
  for (let at = 0; at < bits.length; at += 8) words.push(Number.parseInt(bits.slice(at, at + 8).join(''), 2))
  for (let filler = 0xec; words.length < room; filler ^= 0xec ^ 0x11) words.push(filler)
  return words
}

/** Powers of 2 in the field of 256 in which QR codes count (polynomial 0x11d), and the way back. */
const POWERS: number[] = []
const LOGS: number[] = []
for (let power = 0, value = 1; power < 255; power += 1) {
  POWERS[power] = value
  LOGS[value] = power
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d
}
const times = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : (POWERS[((LOGS[one] ?? 0) + (LOGS[other] ?? 0)) % 255] ?? 0)

/** The remainder by Reed and Solomon's polynomial of this degree. */
function mendingOf(content: number[], degree: number): number[] {
  let divisor = [1]
  for (let root = 0; root < degree; root += 1) {
    const next = [...divisor, 0]
    divisor.forEach((factor, place) => {
      next[place + 1] = (next[place + 1] ?? 0) ^ times(factor, POWERS[root] ?? 0)
    })
    divisor = next
  }
  const rest = [...content, ...Array<number>(degree).fill(0)]
  content.forEach((_, place) => {
    const factor = rest[place] ?? 0
    divisor.forEach((part, further) => {
      rest[place + further] = (rest[place + further] ?? 0) ^ times(part, factor)
    })
  })
  return rest.slice(content.length)
}

/** Error correction L and mask 0, with their own ten bits of mending: what the standard gives for both. */
const FORMAT = 0b111011111000100

/** What is the same in every code of this size: the three eyes, the small one, the two dotted lines, and the format. */
function patterns(size: number): { dark: boolean[][]; fixed: boolean[][] } {
  const empty = () => Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  const [dark, fixed] = [empty(), empty()]
  const set = (x: number, y: number, isDark: boolean) => {
    const [row, known] = [dark[y], fixed[y]]
    if (!row || !known || x < 0 || x >= size) return
    row[x] = isDark
    known[x] = true
  }
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  const eye = (centreX: number, centreY: number, radius: number, light: number[]) => {
    for (let dy = -radius; dy <= radius; dy += 1)
      for (let dx = -radius; dx <= radius; dx += 1)
        set(centreX + dx, centreY + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
  }
  if (size > 21) eye(size - 7, size - 7, 2, [1])
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    eye(x, y, 4, [2, 4])
  for (let bit = 0; bit < 15; bit += 1) {
    const isDark = ((FORMAT >> bit) & 1) === 1
    // Twice: round the upper left eye, and along the two others. The dotted lines keep their squares.
    if (bit < 8) {
      set(8, bit < 6 ? bit : bit + 1, isDark)
      set(size - 1 - bit, 8, isDark)
    } else {
      set(bit === 8 ? 7 : 14 - bit, 8, isDark)
      set(8, size - 15 + bit, isDark)
    }
  }
  set(8, size - 8, true)
  return { dark, fixed }
}

/** Lays the bits into what is free: two columns at a time from the right, up and down in turns; every second one is turned over. */
function fill(dark: boolean[][], fixed: boolean[][], words: number[]): void {
  const size = dark.length
  let bit = 0
  let upwards = true
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const y = upwards ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (fixed[y]?.[x]) continue
        const word = words[bit >> 3] ?? 0
        const value = ((word >> (7 - (bit & 7))) & 1) === 1
        const row = dark[y]
        if (row) row[x] = value !== ((x + y) % 2 === 0)
        bit += 1
      }
    }
    upwards = !upwards
  }
}

import fs from 'node:fs'
import path from 'node:path'
import type { PackageFiles } from '../host/pack/read-package'
import type { Violation } from './violation'

const KB = 1024
const MB = 1024 * KB
/** https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages.html */
const LIMITS = { package: 2 * MB, total: 30 * MB, chatTool: 500 * KB, media: 200 * KB }

/** Kinds of files that the upload takes; others (licences, source maps) stay at home and do not count. */
const UPLOADED = new Set(
  `.wxml .wxss .wxs .js .json .png .jpg .jpeg .gif .svg .webp .mp3 .aac .m4a .mp4 .wav .ogg .silk .cer .ico .ttf .woff
  .wasm .br .xml .txt .md`.split(/\s+/),
)
const MEDIA = new Set('.png .jpg .jpeg .gif .svg .webp .mp3 .aac .m4a .mp4 .wav .ogg'.split(' '))

/** Bytes of each download unit, by root; the main package is `''`. */
export function unitSizes({ dir, files, units }: PackageFiles): Record<string, number> {
  const sizes: Record<string, number> = Object.fromEntries(units.map((unit) => [unit.root, 0]))
  for (const file of files) {
    if (!UPLOADED.has(path.extname(file)) || file.endsWith('.LICENSE.txt')) continue
    const root = units.find((unit) => unit.root && file.startsWith(unit.root))?.root ?? ''
    sizes[root] = (sizes[root] ?? 0) + fs.statSync(path.join(dir, file)).size
  }
  return sizes
}

/** No unit, and not the whole, is heavier than WeChat downloads. */
export function sizeRules(pkg: PackageFiles): Violation[] {
  const violations: Violation[] = []
  const say = (where: string, text: string) => violations.push({ rule: 'sizes', where, text })
  const sizes = unitSizes(pkg)
  for (const [root, size] of Object.entries(sizes)) {
    const isChatTool = pkg.app.chatTools?.some((tool) => `${tool.root.replace(/\/$/, '')}/` === root)
    const limit = isChatTool ? LIMITS.chatTool : LIMITS.package
    if (size > limit) say(root || 'main package', `weighs ${kilobytes(size)}, more than ${kilobytes(limit)}`)
  }
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  if (total > LIMITS.total) say('all packages', `weigh ${kilobytes(total)}, more than ${kilobytes(LIMITS.total)}`)
  for (const file of pkg.files.filter((name) => MEDIA.has(path.extname(name)))) {
    const { size } = fs.statSync(path.join(pkg.dir, file))
    if (size > LIMITS.media)
      say(file, `weighs ${kilobytes(size)}, more than ${kilobytes(LIMITS.media)}: fetch it from the cloud`)
  }
  return violations
}

const kilobytes = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`

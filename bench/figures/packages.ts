import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../scripts/house'
import { type Figure, kilobytes } from '../table'

const PACKAGE = path.join(root, 'dist/weapp')
const MAIN_AT_MOST = 700 * 1024

/** What every tab page needs of theme and parts. */
const SHARED = [
  { file: 'app-origin.wxss', what: 'theme' },
  { file: 'common.wxss', what: 'styles of the parts' },
  { file: 'common.js', what: 'parts and shared code' },
]

interface AppJson {
  subPackages?: { root: string }[]
}

/** Sizes of the WeChat build: the main package, each subpackage, all of it. */
export function packageFigures(): Figure[] {
  if (!existsSync(PACKAGE)) throw new Error('there is no WeChat build to weigh: npm run build:weapp')
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(PACKAGE, 'app.json'), 'utf8')) as AppJson
  const weights = subPackages.map(({ root: folder }) => ({ folder, bytes: weigh(path.join(PACKAGE, folder)) }))
  const total = weigh(PACKAGE)
  const main = total - weights.reduce((sum, one) => sum + one.bytes, 0)
  return [
    { figure: 'WeChat build: main package', must: '≤ 700 KB', measured: kilobytes(main), holds: main <= MAIN_AT_MOST },
    ...weights.map(({ folder, bytes }) => ({
      figure: `WeChat build: subpackage \`${folder}\``,
      must: '≤ 2,048 KB',
      measured: kilobytes(bytes),
      holds: bytes <= 2048 * 1024,
    })),
    ...SHARED.map(({ file, what }) => ({
      figure: `WeChat build, in the main package: ${what}`,
      must: '',
      measured: kilobytes(statSync(path.join(PACKAGE, file)).size),
    })),
    { figure: 'WeChat build: total', must: '≤ 30 MB', measured: kilobytes(total), holds: total <= 30 * 1024 * 1024 },
  ]
}

const weigh = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0)

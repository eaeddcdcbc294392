import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'

/** Bundles every cloud function, the SDK inlined, as WeChat DevTools and the local cloud take them. */

const root = path.resolve(__dirname, '..')
export const FUNCTIONS = ['api', 'clock', 'hooks']

/**
 * What stays outside the bundle and is installed in the cloud from the package.json beside it: sharp carries compiled code,
 * exceljs and pdfkit weigh as much as all the rest and are loaded by one call in a thousand.
 */
const INSTALLED = ['sharp', 'exceljs', 'pdfkit']

export const bundling: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: INSTALLED,
  minifySyntax: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  tsconfig: path.join(root, 'tsconfig.json'),
}

/**
 * A bundle takes the place of the one before in one moment: a cloud that runs from it never sees half of one.
 * @returns what each was made of, by function
 */
export async function buildCloud(out = path.join(root, 'dist/cloudfunctions')): Promise<Record<string, Metafile>> {
  const made: Record<string, Metafile> = {}
  for (const name of FUNCTIONS) {
    const from = path.join(root, 'cloudfunctions', name)
    const to = path.join(out, name)
    const unfinished = path.join(to, `.index-${process.pid}.js`)
    await mkdir(to, { recursive: true })
    const bundle = {
      ...bundling,
      entryPoints: [path.join(from, 'index.ts')],
      outfile: unfinished,
      metafile: true as const,
    }
    const { metafile } = await build(bundle)
    await rename(unfinished, path.join(to, 'index.js'))
    await cp(path.join(from, 'config.json'), path.join(to, 'config.json'))
    await writeFile(path.join(to, 'package.json'), `${JSON.stringify(await manifest(name, metafile), null, 2)}\n`)
    made[name] = metafile
  }
  return made
}

/** What this bundle asks for and does not hold, each in the very version that was tested here. */
async function manifest(name: string, metafile: Metafile) {
  const asked = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map((one) => one.path))
  const needed = INSTALLED.filter((one) => asked.includes(one))
  const versions = await Promise.all(needed.map(async (one) => [one, await installedVersion(one)] as const))
  return { name, version: '1.0.0', main: 'index.js', dependencies: Object.fromEntries(versions) }
}

async function installedVersion(name: string): Promise<string> {
  const file = path.join(root, 'node_modules', name, 'package.json')
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version
}

if (process.argv[1] === __filename) void buildCloud()

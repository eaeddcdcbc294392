import { cp, mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type BuildOptions, build } from 'esbuild'

/** Bundles every cloud function, the SDK inlined, as WeChat DevTools and the local cloud take them. */

const root = path.resolve(__dirname, '..')
const out = path.join(root, 'dist/cloudfunctions')
const FUNCTIONS = ['api', 'clock', 'hooks']

/**
 * What stays outside the bundle and is installed in the cloud from the package.json beside it: sharp carries compiled code,
 * exceljs weighs as much as all the rest and is loaded by one call in a thousand.
 */
const INSTALLED = ['sharp', 'exceljs']

export const bundling: BuildOptions = {
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

/** A bundle takes the place of the one before in one moment: a cloud that runs from it never sees half of one. */
export async function buildCloud(): Promise<void> {
  for (const name of FUNCTIONS) {
    const from = path.join(root, 'cloudfunctions', name)
    const to = path.join(out, name)
    const unfinished = path.join(to, `.index-${process.pid}.js`)
    await mkdir(to, { recursive: true })
    await build({ ...bundling, entryPoints: [path.join(from, 'index.ts')], outfile: unfinished })
    await rename(unfinished, path.join(to, 'index.js'))
    await cp(path.join(from, 'config.json'), path.join(to, 'config.json'))
    await writeFile(path.join(to, 'package.json'), `${JSON.stringify(await manifest(name), null, 2)}\n`)
  }
}

async function manifest(name: string) {
  const { dependencies } = (await import('../package.json')).default as { dependencies: Record<string, string> }
  return {
    name,
    version: '1.0.0',
    main: 'index.js',
    dependencies: Object.fromEntries(INSTALLED.map((one) => [one, dependencies[one]])),
  }
}

if (require.main === module) void buildCloud()

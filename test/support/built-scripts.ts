import { mkdirSync, mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'

const root = path.resolve(__dirname, '../..')

/** The scripts that open a house. */
const SCRIPTS = ['scripts/cloud.ts', 'scripts/start.ts', 'test/crash/serve.ts']

/** In a bundle each file still says where it lay: the scripts find the functions and other files from there. */
const placed: Plugin = {
  name: 'placed',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      if (file.includes(`${path.sep}node_modules${path.sep}`)) return undefined
      const place = `const __dirname = ${JSON.stringify(path.dirname(file))}, __filename = ${JSON.stringify(file)};`
      return { contents: place + (await readFile(file, 'utf8')), loader: 'ts' }
    })
  },
}

/**
 * Bundles the scripts that open a house, so that each of the many houses of a run starts from JavaScript, without tsx.
 * @returns the folder, in which each lies under its own name with `.js`; whoever asked removes it
 */
export async function buildScripts(): Promise<string> {
  // Inside the project, so that packages are found from there.
  const temporary = path.join(root, '.tmp')
  mkdirSync(temporary, { recursive: true })
  const folder = mkdtempSync(path.join(temporary, 'scripts-'))
  await build({
    absWorkingDir: root,
    entryPoints: SCRIPTS,
    outdir: folder,
    outbase: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warning',
    plugins: [placed],
  })
  return folder
}

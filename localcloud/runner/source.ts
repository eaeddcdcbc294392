import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { type FunctionConfig, readConfig } from './config'

/** One state of a function's code, ready to be loaded. */
export interface Build {
  /** Changes when any file does that the function is made of. */
  fingerprint: string
  /** The file that `code` stands for, or that is to be required when there is no `code`. */
  file: string
  /** JavaScript bundled from TypeScript. */
  code?: string
  config: FunctionConfig
}

/** The folder of one cloud function: index.js or index.ts, and config.json. */
export class FunctionSource {
  #build: Promise<Build & { files: string[] }> | undefined

  constructor(
    readonly name: string,
    readonly directory: string,
  ) {}

  static exists(directory: string): boolean {
    return existsSync(join(directory, 'index.js')) || existsSync(join(directory, 'index.ts'))
  }

  /** What the files say now; made anew only when one of them has changed. */
  async current(): Promise<Build> {
    const latest = this.#build
    const known = await latest?.catch(() => undefined)
    const stale = !known || known.fingerprint !== fingerprint(this.directory, known.files)
    // Of several calls that find the files changed, the first makes the build for all.
    if (stale && this.#build === latest) this.#build = this.#make()
    return await (this.#build as Promise<Build>)
  }

  async #make(): Promise<Build & { files: string[] }> {
    const config = readConfig(this.directory)
    const file = join(this.directory, 'index.js')
    if (existsSync(file)) return { file, config, files: [], fingerprint: fingerprint(this.directory, []) }

    const bundled = await build({
      entryPoints: [join(this.directory, 'index.ts')],
      absWorkingDir: this.directory,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      packages: 'external',
      sourcemap: 'inline',
      metafile: true,
      write: false,
      logLevel: 'silent',
    })
    // What lies elsewhere and is bundled in counts as the function's own.
    const files = Object.keys(bundled.metafile.inputs).map((input) => resolve(this.directory, input))
    const code = bundled.outputFiles[0]?.text
    return { file, code, config, files, fingerprint: fingerprint(this.directory, files) }
  }
}

/** Size and time of every file in the folder, packages apart, and of the others named. */
function fingerprint(directory: string, others: string[]): string {
  return [...new Set([...filesIn(directory), ...others])].sort().map(stamp).join('\n')
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(path)
    return [path]
  })
}

function stamp(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${file} ${stat.mtimeMs} ${stat.size}` : `${file} gone`
}

import fs from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import type { PackageData } from '../package-data'
import { wrapModules } from './modules'
import { type PackageFiles, readPackage, withoutExtension } from './read-package'
import { compileStyles } from './styles'
import { compileTemplates } from './templates'
import { wxMembers } from './wx-members'

/** A package ready to be loaded by a phone: scripts to run in this order, after the page has an empty body. */
export interface PackedPackage {
  runtime: string
  /** The package's data and templates. */
  data: string
  /** The package's own modules, unchanged, behind the wall that hides the browser from them. */
  modules(browserGlobals: string[]): string
  /** What the template compiler complained about. */
  complaints: string[]
}

const PICTURES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

/** Prepares a built package (for instance dist/weapp) for the host. The package's files are not changed. */
export function packPackage(dir: string): PackedPackage {
  const pkg = readPackage(dir)
  const templates = compileTemplates(pkg)
  const assets: Record<string, string> = {}
  for (const file of pkg.files) {
    const type = PICTURES[path.extname(file).toLowerCase()]
    if (type) assets[file] = `data:${type};base64,${fs.readFileSync(path.join(dir, file)).toString('base64')}`
  }
  const data: PackageData = {
    app: pkg.app,
    units: pkg.units,
    themes: themesOf(pkg),
    configs: pkg.configs,
    ...compileStyles(pkg),
    assets,
    wxMembers: wxMembers(),
  }
  return {
    runtime: buildRuntime(),
    data: `__weapp__.install(${JSON.stringify(data)}, ${templates.code})`,
    modules: (browserGlobals) => wrapModules(pkg, browserGlobals),
    complaints: templates.complaints,
  }
}

function themesOf({ app, configs }: PackageFiles): PackageData['themes'] {
  return app.themeLocation ? ((configs[withoutExtension(app.themeLocation)] ?? {}) as PackageData['themes']) : {}
}

function buildRuntime(): string {
  const result = buildSync({
    entryPoints: [path.join(__dirname, '../runtime/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return result.outputFiles[0]?.text ?? ''
}

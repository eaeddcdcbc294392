import fs from 'node:fs'
import path from 'node:path'
import type { AppConfig, PackageUnit, PageConfig } from '../package-data'

/** The files of a built package and what its json files say. */
export interface PackageFiles {
  dir: string
  /** Every file, relative to `dir`, with forward slashes. */
  files: string[]
  app: AppConfig
  units: PackageUnit[]
  /** Parsed json by path without extension; a file that does not parse is missing here. */
  configs: Record<string, PageConfig>
  /** json files that do not parse, with the reason. */
  badJson: { file: string; reason: string }[]
  read(file: string): string
}

/**
 * Reads a built package.
 * @throws if the folder has no app.json, or one that is not JSON: then there is nothing to run.
 */
export function readPackage(dir: string): PackageFiles {
  const files = listFiles(dir)
  const read = (file: string) => fs.readFileSync(path.join(dir, file), 'utf8')
  if (!files.includes('app.json'))
    throw new Error(`No app.json in ${dir}: build the package first (npm run build:weapp)`)
  const app = JSON.parse(read('app.json')) as AppConfig
  const configs: PackageFiles['configs'] = {}
  const badJson: PackageFiles['badJson'] = []
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    try {
      configs[withoutExtension(file)] = JSON.parse(read(file)) as PageConfig
    } catch (error) {
      badJson.push({ file, reason: String(error) })
    }
  }
  return { dir, files, app, units: unitsOf(app), configs, badJson, read }
}

/** The download units of an app.json: the main package first. */
export function unitsOf(app: AppConfig): PackageUnit[] {
  const subPackages = app.subPackages ?? app.subpackages ?? []
  return [
    { root: '', pages: app.pages, independent: false },
    ...subPackages.map((sub) => {
      const root = `${sub.root.replace(/^\/|\/$/g, '')}/`
      return {
        root,
        pages: sub.pages.map((page) => root + page.replace(/^\//, '')),
        independent: sub.independent === true,
        entry: sub.entry,
      }
    }),
  ]
}

export const withoutExtension = (file: string) => file.slice(0, file.length - path.extname(file).length)

function listFiles(dir: string): string[] {
  return fs
    .readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

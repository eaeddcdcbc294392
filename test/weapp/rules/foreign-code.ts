import fs from 'node:fs'
import path from 'node:path'
import type { PackageFiles } from '../host/pack/read-package'
import type { Violation } from './violation'

export interface ForeignCodeOptions {
  /** Root of the project's sources. */
  project: string
  /** Folders of it that must not reach the package: demonstrations, tests, the local cloud. */
  foreign: string[]
  /** Folders that belong to the package. */
  own: string[]
}

/** Runs of Chinese this long are sentences of somebody's screen or of demo data; shorter ones are words of the language. */
const SENTENCE = /[\u4e00-\u9fff，。、：！？]{5,}/g

/** Names that zod leaves in any build. */
const ZOD = /\$Zod[A-Z]\w+|ZodError|_zod\b/

/** No demonstration, no test and no local cloud in the package, and no zod in its main part. */
export function foreignCodeRules(pkg: PackageFiles, options?: ForeignCodeOptions): Violation[] {
  const scripts = pkg.files.filter((file) => /\.(js|wxml|wxss)$/.test(file))
  const violations: Violation[] = []
  const inSubPackage = (file: string) => pkg.units.some(({ root }) => root && file.startsWith(root))
  const marks = options ? fingerprints(options) : new Map<string, string>()
  for (const file of pkg.files) {
    if (/(^|\/)(__tests__|gallery|demo)\/|\.(test|spec)\.|\.map$/.test(file)) {
      violations.push({ rule: 'foreign-code', where: file, text: 'belongs to demonstrations, tests or source maps' })
    }
  }
  for (const file of scripts) {
    const code = unescapeText(pkg.read(file))
    if (file.endsWith('.js') && !inSubPackage(file) && ZOD.test(code)) {
      violations.push({
        rule: 'foreign-code',
        where: file,
        text: `zod is in the main package (${ZOD.exec(code)?.[0]}): import its types only`,
      })
    }
    for (const [mark, origin] of marks) {
      if (code.includes(mark))
        violations.push({ rule: 'foreign-code', where: file, text: `"${mark}" comes from ${origin}` })
    }
  }
  return violations
}

/** Chinese sentences of the foreign folders that the package's own sources do not have, each with its file. */
function fingerprints({ project, foreign, own }: ForeignCodeOptions): Map<string, string> {
  const isForeign = (file: string) => foreign.some((folder) => file.startsWith(`${folder}/`))
  const textsOf = (files: string[]) => files.map((file) => fs.readFileSync(path.join(project, file), 'utf8'))
  const ownFiles = own.flatMap((folder) => sources(project, folder)).filter((file) => !isForeign(file))
  const ownTexts = textsOf(ownFiles).join('\n')
  const marks = new Map<string, string>()
  for (const file of foreign.flatMap((folder) => sources(project, folder))) {
    for (const [sentence] of fs.readFileSync(path.join(project, file), 'utf8').matchAll(SENTENCE)) {
      if (!ownTexts.includes(sentence)) marks.set(sentence, file)
    }
  }
  return marks
}

/** Minifiers write Chinese as `\\uXXXX`. */
const unescapeText = (code: string) =>
  code.replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))

function sources(project: string, folder: string): string[] {
  const root = path.join(project, folder)
  if (!fs.existsSync(root)) return []
  return fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => path.join(folder, file))
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, type Metafile } from 'esbuild'
import { domains } from '../cloudfunctions/domains'
import { everyProcedure as procedures } from '../test/support/procedures'
import { buildCloud, bundling, FUNCTIONS } from './build-cloud'

const out = mkdtempSync(path.join(tmpdir(), 'chorus-built-'))
let made: Record<string, Metafile>
beforeAll(async () => {
  made = await buildCloud(out)
})
afterAll(() => rmSync(out, { recursive: true, force: true }))

const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8')
const dependencies = (name: string) =>
  JSON.parse(read(out, name, 'package.json')).dependencies as Record<string, string>

it.each(FUNCTIONS)(
  '%s names all packages that its bundle lacks, and no other one, each in the version tested here',
  (name) => {
    const code = read(out, name, 'index.js')
    const asked = [...code.matchAll(/\b(?:require|import)\("([a-z@][^"]*)"\)/g)].map((match) => match[1] as string)
    const packages = new Set(asked.filter((one) => !isBuiltin(one)))
    expect(Object.keys(dependencies(name)).sort()).toEqual([...packages].sort())
    for (const [one, version] of Object.entries(dependencies(name))) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
      expect(version).toBe(JSON.parse(read(__dirname, '../node_modules', one, 'package.json')).version)
    }
  },
)

it('pictures are for api alone', () => {
  expect(dependencies('api')).toHaveProperty('sharp')
  expect(dependencies('clock')).toEqual({})
  expect(dependencies('hooks')).toEqual({})
})

it('procedures are for api alone', () => {
  const sentences = procedures.flatMap(([, { _def }]) => _def.meta?.does ?? [])
  expect(sentences.length).toBeGreaterThan(50)
  const inBundle = (name: string) => {
    const code = read(out, name, 'index.js')
    return sentences.filter((one) => code.includes(one.replaceAll('’', '\\u2019')) || code.includes(one))
  }
  expect(inBundle('clock')).toEqual([])
  expect(inBundle('hooks')).toEqual([])
  expect(inBundle('api').length).toBe(sentences.length)
})

/** Our own files that were reached, used or not: what only types are taken from is not among them. */
const reached = (metafile: Metafile | undefined) =>
  Object.entries(metafile?.inputs ?? {}).filter(([file]) => !file.startsWith('node_modules/'))

const isProcedures = (file: string) => /^cloudfunctions\/domains\/[a-z-]+\/procedures\.ts$/.test(file)
const hasSchemas = ([, { imports }]: [string, Metafile['inputs'][string]]) =>
  imports.some(({ path: one }) => one.startsWith('node_modules/zod/'))
/** The vocabulary with the inputs of procedures, and what a domain has beside them. */
const isOfDomains = ([file]: [string, unknown]) => /^(types|cloudfunctions\/domains)\//.test(file)
const namesOf = (files: [string, unknown][]) => files.map(([file]) => file)

it.each(['clock', 'hooks'])('%s reaches no file of procedures, and no schema of theirs', (name) => {
  const files = reached(made[name])
  expect(files.length).toBeGreaterThan(50)
  expect(namesOf(files).filter(isProcedures)).toEqual([])
  expect(namesOf(files.filter(isOfDomains).filter(hasSchemas))).toEqual([])
})

it('api reaches them all', () => {
  const files = reached(made.api)
  expect(namesOf(files).filter(isProcedures)).toHaveLength(Object.keys(domains).length)
  const schemas = namesOf(files.filter(isOfDomains).filter(hasSchemas))
  expect(schemas).toContain('types/requests.ts')
  expect(schemas).toContain('cloudfunctions/domains/messages/procedures.ts')
})

it('whoever asks for the collections and indexes loads the data of the domains, their words, and nothing else', async () => {
  const entryPoints = [path.join(__dirname, '../cloudfunctions/schema.ts')]
  const { metafile } = await build({ ...bundling, entryPoints, write: false, metafile: true })
  const files = Object.keys(metafile.inputs)
  const data = Object.keys(domains).map((name) => `cloudfunctions/domains/${name}/domain.ts`)
  const own = ['schema', 'domains', 'kernel/registration'].map((name) => `cloudfunctions/${name}.ts`)
  const words = files.filter((file) => file.startsWith('types/words/'))
  expect(files.sort()).toEqual([...data, ...own, ...words].sort())
  // A domain has one file of words.
  expect(words.length).toBeLessThanOrEqual(data.length)
})

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { everyProcedure as procedures } from '../test/support/procedures'
import { buildCloud, FUNCTIONS } from './build-cloud'

const out = mkdtempSync(path.join(tmpdir(), 'chorus-built-'))
beforeAll(() => buildCloud(out))
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

import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import type { Schema } from './engine/types'

/**
 * Reads a schema file: .json, or .js or .ts with the schema as default export or as `schema`.
 * TypeScript is bundled on the way, so that this works in any process, with or without a loader of its own.
 */
export function loadSchema(path: string): Schema {
  const file = resolve(path)
  const exported = file.endsWith('.json') ? JSON.parse(readFileSync(file, 'utf8')) : evaluate(file)
  const schema: unknown = exported.schema ?? exported.default ?? exported
  if (!isSchema(schema)) throw new Error(`${path} exports no { collections: … }`)
  return schema
}

function evaluate(file: string): Record<string, unknown> {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    write: false,
    logLevel: 'silent',
  })
  const module = new Module(file) as Module & { _compile(code: string, file: string): void }
  module.filename = file
  module.paths = (Module as unknown as { _nodeModulePaths(from: string): string[] })._nodeModulePaths(dirname(file))
  module._compile(outputFiles[0]?.text ?? '', file)
  return module.exports
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && typeof (value as Schema).collections === 'object'
}

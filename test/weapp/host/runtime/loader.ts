import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { PackageData, PackageUnit } from '../package-data'
import { addStyle } from './dom'
import type { Templates } from './engine'
import type { Problems } from './problems'
import { resolvePath } from './url'
import type { Dictionary } from './values'

/** A module of the package, as the packer wraps it. */
export type ModuleFunction = (require: Require, module: { exports: unknown }, exports: unknown) => void
/** Hands over all modules, given the globals that they may see. */
export type ModuleFactory = (given: Dictionary) => Record<string, ModuleFunction>
type Require = ((path: string, callback?: (exports: unknown) => void) => unknown) & {
  async: (path: string) => Promise<unknown>
}

/** Runs the package's modules and registers its components, as late as WeChat does. */
export interface Loader {
  /** Runs a module, once, and returns its exports. */
  run(path: string): unknown
  /** Registers a page or component and all that it uses. */
  loadComponent(path: string): void
  /** The download unit that a path belongs to. */
  unitOf(path: string): PackageUnit
  /** What the app's code sees as its globals for defining components. */
  globals: Dictionary
}

export interface LoaderParts {
  pkg: PackageData
  templates: Templates
  /** The package's modules; asked for when the first one runs. */
  modules: () => Record<string, ModuleFunction>
  space: CodeSpace
  problems: Problems
}

export function createLoader(parts: LoaderParts): Loader {
  const { pkg, templates, space, problems } = parts
  const cache = new Map<string, { exports: unknown }>()
  const registered = new Set<string>()
  /** The component whose script is running: `Page()` and `Component()` register under its path. */
  let current = ''
  let definitions = 0

  let loaded: Record<string, ModuleFunction> | undefined
  const moduleAt = (path: string): ModuleFunction | undefined => {
    loaded ??= parts.modules()
    return loaded[path]
  }

  const unitOf = (path: string): PackageUnit => {
    const subPackage = pkg.units.find(({ root }) => root && path.startsWith(root))
    const main = pkg.units[0]
    if (!main) throw new Error('A package without a main unit')
    return subPackage ?? main
  }

  /** A subpackage may use itself and the main package; an independent one only itself. */
  const mayUse = (user: string, used: string): boolean => {
    const from = unitOf(user)
    const to = unitOf(used)
    return from === to || (to.root === '' && !from.independent)
  }

  const find = (path: string, from: string): string | undefined => {
    const target = resolvePath(path.replace(/\.js$/, ''), from)
    const candidates = [target, `${target}/index`, `miniprogram_npm/${path}`, `miniprogram_npm/${path}/index`]
    return candidates.find((candidate) => moduleAt(candidate))
  }

  const run = (path: string): unknown => {
    const cached = cache.get(path)
    if (cached) return cached.exports
    const code = moduleAt(path)
    if (!code) throw new Error(`module "${path}.js" is not defined`)
    const module = { exports: {} }
    cache.set(path, module)
    code(requireFrom(path), module, module.exports)
    return module.exports
  }

  const requireFrom = (from: string): Require => {
    const load = (path: string): unknown => {
      const target = find(path, from)
      if (!target || !mayUse(from, target)) {
        throw new Error(`module "${path}" is not defined, require args is "${path}" (from ${from}.js)`)
      }
      return run(target)
    }
    // Only require.async may cross from one subpackage into another; WeChat downloads that one first.
    const loadAnywhere = async (path: string) => {
      const target = find(path, from)
      if (!target) throw new Error(`module "${path}" is not defined`)
      return run(target)
    }
    const require = (path: string, callback?: (exports: unknown) => void) => {
      if (!callback) return load(path)
      void loadAnywhere(path).then(callback)
      return undefined
    }
    return Object.assign(require, { async: loadAnywhere })
  }

  const loadComponent = (path: string) => {
    if (registered.has(path)) return
    registered.add(path)
    const config = pkg.configs[path] ?? {}
    const usingComponents = { ...pkg.app.usingComponents, ...config.usingComponents }
    for (const [name, target] of Object.entries(usingComponents)) loadUsed(path, name, resolvePath(target, path))
    space.addComponentStaticConfig(path, { ...config, usingComponents } as Parameters<
      CodeSpace['addComponentStaticConfig']
    >[1])
    const scope = pkg.styleScopes[path]
    if (scope) space.addStyleSheet(path, undefined, scope)
    const template = templates[path]
    if (!template) throw new Error(`${path}.wxml not found`)
    space.addCompiledTemplate(path, { groupList: templates, content: template } as unknown as Parameters<
      CodeSpace['addCompiledTemplate']
    >[1])
    const style = pkg.styles[path]
    if (style) addStyle(style, path)
    define(path)
  }

  const loadUsed = (user: string, name: string, target: string) => {
    const component = moduleAt(target) ? target : `${target}/index`
    if (!moduleAt(component) || !templates[component]) {
      problems.report('missing-component', `${user}.json: "${name}" points to ${target}, which is no component`)
    } else if (!mayUse(user, component)) {
      problems.report('missing-component', `${user}.json: "${name}" points to ${target} in another subpackage`)
    } else {
      loadComponent(component)
    }
  }

  const define = (path: string) => {
    const outer = current
    const before = definitions
    current = path
    try {
      run(path)
    } finally {
      current = outer
    }
    if (definitions === before) throw new Error(`${path}.js did not call Page() or Component()`)
  }

  const withEnv =
    (name: 'Page' | 'Component' | 'Behavior') =>
    (definition: Dictionary): unknown => {
      if (name !== 'Behavior') definitions += 1
      return space.componentEnv(current, (env) => (env[name] as (definition: Dictionary) => unknown)(definition))
    }
  const globals = { Page: withEnv('Page'), Component: withEnv('Component'), Behavior: withEnv('Behavior') }

  return { run, loadComponent, unitOf, globals }
}

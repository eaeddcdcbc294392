import path from 'node:path'
import postcss, { type ChildNode, type Container, type Root } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { toDocumentUnits } from '../units'
import { type PackageFiles, withoutExtension } from './read-package'

export interface CompiledStyles {
  styles: Record<string, string>
  styleScopes: Record<string, string>
}

/** Turns the wxss of the app, of each page and of each component into CSS for the host's document. */
export function compileStyles(pkg: PackageFiles): CompiledStyles {
  const pages = new Set(pkg.units.flatMap((unit) => unit.pages))
  const styles: Record<string, string> = {}
  const styleScopes: Record<string, string> = {}
  for (const file of pkg.files.filter((name) => name.endsWith('.wxss'))) {
    const owner = withoutExtension(file)
    const isComponent = pkg.configs[owner]?.component === true && !pages.has(owner)
    if (owner !== 'app' && !isComponent && !pages.has(owner)) continue
    const classPrefix = isComponent ? `c${Object.keys(styleScopes).length}` : undefined
    if (classPrefix) styleScopes[owner] = classPrefix
    const css = translate(pkg, file, classPrefix)
    styles[owner] = isComponent ? css : `@scope (${scopeOf(owner)}) {\n${css}\n}`
  }
  return { styles, styleScopes }
}

/** app.wxss does not reach independent subpackages; a page's wxss reaches that page alone. */
const scopeOf = (owner: string) =>
  owner === 'app' ? '.wx-screen:not([data-independent])' : `.wx-screen[data-route="${owner}"]`

function translate(pkg: PackageFiles, file: string, classPrefix: string | undefined): string {
  const root = postcss.parse(pkg.read(file), { from: file })
  inlineImports(pkg, root, file, new Set([file]))
  root.walkDecls((declaration) => {
    declaration.value = toDocumentUnits(declaration.value)
  })
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return
    rule.selector = selectorParser((selectors) => rewriteSelectors(selectors, classPrefix)).processSync(rule.selector)
  })
  return root.toString()
}

function rewriteSelectors(selectors: selectorParser.Root, classPrefix: string | undefined) {
  selectors.walkTags((tag) => {
    tag.value = `wx-${tag.value}`
  })
  if (!classPrefix) return
  selectors.walkClasses((name) => {
    name.value = `${classPrefix}--${name.value}`
  })
  selectors.walkPseudos((pseudo) => {
    if (pseudo.value === ':host') pseudo.value = `[wx-host="${classPrefix}"]`
  })
}

function isKeyframe(node: ChildNode): boolean {
  const { parent } = node
  return parent?.type === 'atrule' && 'name' in parent && String(parent.name).endsWith('keyframes')
}

/** `@import "x.wxss"` is resolved at build time in WeChat too; a file already taken in is not taken twice. */
function inlineImports(pkg: PackageFiles, root: Root | Container, from: string, seen: Set<string>) {
  root.walkAtRules('import', (rule) => {
    const target = /['"]([^'"]+)['"]/.exec(rule.params)?.[1]
    const file = target?.startsWith('/')
      ? target.slice(1)
      : path.posix.normalize(path.posix.join(path.posix.dirname(from), target ?? ''))
    if (!file || seen.has(file) || !pkg.files.includes(file)) {
      rule.remove()
      return
    }
    seen.add(file)
    const imported = postcss.parse(pkg.read(file), { from: file })
    inlineImports(pkg, imported, file, seen)
    rule.replaceWith(imported.nodes)
  })
}

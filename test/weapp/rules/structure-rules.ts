import fs from 'node:fs'
import path from 'node:path'
import type { PackageFiles } from '../host/pack/read-package'
import type { PackageUnit } from '../host/package-data'
import { resolvePath } from '../host/runtime/url'
import type { Violation } from './violation'

/** Pages, subpackages and components stand where app.json and the other json files say. */
export function structureRules(pkg: PackageFiles): Violation[] {
  return [
    ...pageRules(pkg),
    ...subPackageRules(pkg),
    ...componentRules(pkg),
    ...tabBarRules(pkg),
    ...chatToolRules(pkg),
  ]
}

function pageRules({ files, units, app }: PackageFiles): Violation[] {
  const violations: Violation[] = []
  const say = (text: string) => violations.push({ rule: 'pages', where: 'app.json', text })
  const seen = new Set<string>()
  for (const page of units.flatMap((unit) => unit.pages)) {
    if (seen.has(page)) say(`${page} is listed twice`)
    seen.add(page)
    for (const extension of ['.js', '.wxml']) {
      if (!files.includes(page + extension)) say(`page ${page}: ${page}${extension} does not exist`)
    }
  }
  for (const page of app.pages) {
    const owner = units.find(({ root }) => root && page.startsWith(root))
    if (owner) say(`${page} is a page of the main package but lies in the subpackage ${owner.root}`)
  }
  if (app.entryPagePath && !app.pages.includes(app.entryPagePath)) say(`entryPagePath ${app.entryPagePath} is no page`)
  return violations
}

function subPackageRules({ files, units, app }: PackageFiles): Violation[] {
  const violations: Violation[] = []
  const say = (text: string) => violations.push({ rule: 'pages', where: 'app.json', text })
  const roots = units.map((unit) => unit.root).filter(Boolean)
  for (const root of roots) {
    if (!files.some((file) => file.startsWith(root))) say(`subpackage ${root} has no folder`)
    const outer = roots.find((other) => other !== root && root.startsWith(other))
    if (outer) say(`subpackage ${root} lies inside subpackage ${outer}`)
  }
  if (new Set(roots).size < roots.length) say('two subpackages have the same root')
  const names = (app.subPackages ?? app.subpackages ?? []).flatMap(({ name }) => name ?? [])
  if (new Set(names).size < names.length) say('two subpackages have the same name')
  const preload = (app as { preloadRule?: Record<string, { packages: string[] }> }).preloadRule ?? {}
  const pages = new Set(units.flatMap((unit) => unit.pages))
  for (const [page, { packages }] of Object.entries(preload)) {
    if (!pages.has(page)) say(`preloadRule: ${page} is no page`)
    for (const name of packages) {
      if (name !== '__APP__' && !names.includes(name) && !roots.includes(`${name.replace(/\/$/, '')}/`)) {
        say(`preloadRule of ${page}: there is no subpackage ${name}`)
      }
    }
  }
  return violations
}

function componentRules({ files, units, configs, app }: PackageFiles): Violation[] {
  const violations: Violation[] = []
  const unitOf = (file: string): PackageUnit | undefined =>
    units.find(({ root }) => root && file.startsWith(root)) ?? units[0]
  const check = (user: string, using: Record<string, string> | undefined) => {
    for (const [name, target] of Object.entries(using ?? {})) {
      if (target.includes('://')) continue
      const resolved = resolvePath(target, user)
      const component = files.includes(`${resolved}.json`) ? resolved : `${resolved}/index`
      const say = (text: string) =>
        violations.push({ rule: 'components', where: `${user}.json`, text: `component "${name}" (${target}): ${text}` })
      const missing = ['.js', '.wxml', '.json'].filter((extension) => !files.includes(component + extension))
      if (missing.length > 0) say(`${missing.map((extension) => component + extension).join(', ')} missing`)
      else if (configs[component]?.component !== true) say('its json does not say "component": true')
      const from = unitOf(user)
      const to = unitOf(component)
      if (from !== to && (from?.independent || to?.root))
        say(`a component of ${to?.root || 'the main package'} cannot be used here`)
    }
  }
  check('app', app.usingComponents)
  for (const [owner, config] of Object.entries(configs)) if (owner !== 'app') check(owner, config.usingComponents)
  return violations
}

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html#tabBar */
const MAX_ICON_KB = 40

function tabBarRules(pkg: PackageFiles): Violation[] {
  const violations: Violation[] = []
  const { tabBar, pages } = pkg.app
  const themes = (pkg.app.themeLocation && pkg.configs[pkg.app.themeLocation.replace(/\.json$/, '')]) || {}
  const valuesOf = (name: string): string[] =>
    name.startsWith('@')
      ? Object.values(themes as Record<string, Record<string, string>>).map((theme) => theme[name.slice(1)] ?? name)
      : [name]
  for (const { pagePath, iconPath, selectedIconPath, text } of tabBar?.list ?? []) {
    const say = (words: string) =>
      violations.push({ rule: 'tab-bar', where: `app.json tabBar ${pagePath}`, text: words })
    if (!pages.includes(pagePath)) say('is not a page of the main package')
    if (!text && !tabBar?.custom) say('has no text')
    if (Boolean(iconPath) !== Boolean(selectedIconPath)) say('has one icon where it needs both or none')
    for (const icon of [iconPath, selectedIconPath].flatMap((name) => (name ? valuesOf(name) : []))) {
      const problem = iconProblem(pkg, icon)
      if (problem) say(`icon ${icon} ${problem}`)
    }
  }
  return violations
}

function iconProblem({ dir, files }: PackageFiles, icon: string): string | undefined {
  if (!files.includes(icon)) return 'does not exist'
  if (!['.png', '.jpg', '.jpeg'].includes(path.extname(icon))) return 'is neither png nor jpg'
  const kilobytes = fs.statSync(path.join(dir, icon)).size / 1024
  return kilobytes > MAX_ICON_KB ? `weighs ${kilobytes.toFixed(1)} KB, more than ${MAX_ICON_KB}` : undefined
}

/** https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/chatTool.html */
function chatToolRules({ app, files }: PackageFiles): Violation[] {
  const violations: Violation[] = []
  for (const tool of app.chatTools ?? []) {
    const say = (text: string) => violations.push({ rule: 'chat-tool', where: `app.json chatTools ${tool.root}`, text })
    const subPackages = app.subPackages ?? app.subpackages ?? []
    const home = subPackages.find(({ root }) => root.replace(/\/$/, '') === tool.root.replace(/\/$/, ''))
    if (!home) {
      say('there is no subpackage with this root')
      continue
    }
    if (!home.independent) say('the subpackage must be independent')
    if (home.renderer !== 'skyline') say('the subpackage must say "renderer": "skyline"')
    if (home.componentFramework !== 'glass-easel') say('Skyline needs "componentFramework": "glass-easel"')
    const entry = `${tool.root.replace(/\/$/, '')}/${tool.entryPagePath}`
    if (!files.includes(`${entry}.js`)) say(`entryPagePath ${entry} does not exist`)
  }
  return violations
}

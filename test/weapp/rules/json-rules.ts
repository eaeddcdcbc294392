import type { z } from 'zod'
import { type PackageFiles, withoutExtension } from '../host/pack/read-package'
import type { PackageData, PhoneTraits } from '../host/package-data'
import { applyTheme } from '../host/runtime/theme'
import { appJson, componentJson, pageJson, sitemapJson } from './schemas'
import type { Violation } from './violation'

const THEMES: PhoneTraits['theme'][] = ['light', 'dark']

/** Every json file parses and says only what the platform knows, in light and in dark mode. */
export function jsonRules(pkg: PackageFiles): Violation[] {
  const violations: Violation[] = pkg.badJson.map(({ file, reason }) => ({ rule: 'json', where: file, text: reason }))
  const { app, configs } = pkg
  const pages = new Set(pkg.units.flatMap((unit) => unit.pages))
  const themes = themesOf(pkg)
  if (app.themeLocation && !pkg.files.includes(app.themeLocation)) {
    violations.push({ rule: 'schema', where: 'app.json', text: `themeLocation: ${app.themeLocation} does not exist` })
  }
  for (const theme of THEMES) {
    const themed = applyTheme({ app, configs, themes } as PackageData, theme)
    violations.push(...against(appJson, themed.app, 'app.json', theme))
    for (const page of pages) violations.push(...against(pageJson, themed.configs[page] ?? {}, `${page}.json`, theme))
    for (const [path, config] of Object.entries(themed.configs)) {
      if (config?.component === true && !pages.has(path)) {
        violations.push(...against(componentJson, config, `${path}.json`, theme))
      }
    }
  }
  violations.push(...sitemapRules(pkg))
  return withoutRepeats(violations)
}

function sitemapRules({ app, files, configs }: PackageFiles): Violation[] {
  const { sitemapLocation } = app as { sitemapLocation?: string }
  if (!sitemapLocation) return []
  if (!files.includes(sitemapLocation)) {
    return [{ rule: 'schema', where: 'app.json', text: `sitemapLocation: ${sitemapLocation} does not exist` }]
  }
  return against(sitemapJson, configs[withoutExtension(sitemapLocation)], sitemapLocation)
}

const themesOf = ({ app, configs }: PackageFiles): PackageData['themes'] =>
  app.themeLocation ? ((configs[withoutExtension(app.themeLocation)] ?? {}) as PackageData['themes']) : {}

function against(schema: z.ZodType, value: unknown, where: string, theme?: string): Violation[] {
  const result = schema.safeParse(value)
  if (result.success) return []
  return result.error.issues.map(({ path, message }) => {
    const key = path.length > 0 ? `${path.join('.')}: ` : ''
    return { rule: 'schema', where, text: key + message + (theme === 'dark' ? ' (dark)' : '') }
  })
}

/** What is wrong in both themes is said once. */
function withoutRepeats(violations: Violation[]): Violation[] {
  const seen = new Set<string>()
  return violations.filter(({ where, text }) => {
    const key = `${where} ${text.replace(/ \(dark\)$/, '')}`
    return !seen.has(key) && seen.add(key)
  })
}

import type { PackageData, PhoneTraits } from '../package-data'
import { isDictionary } from './values'

/**
 * The package as a phone in light or dark mode reads it: every `@name` in app.json and in the pages' json stands for a
 * value of theme.json. https://developers.weixin.qq.com/miniprogram/dev/framework/ability/darkmode.html
 */
export function applyTheme(pkg: PackageData, theme: PhoneTraits['theme']): PackageData {
  const values = pkg.themes[theme] ?? {}
  const resolve = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('@')) return values[value.slice(1)] ?? value
    if (Array.isArray(value)) return value.map(resolve)
    if (!isDictionary(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item)]))
  }
  return { ...pkg, app: resolve(pkg.app), configs: resolve(pkg.configs) } as PackageData
}

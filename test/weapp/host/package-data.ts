/**
 * What the packer (Node) hands to the runtime (browser): a built WeChat package, read once.
 * Paths are relative to the package root, with forward slashes and without extension unless said otherwise.
 */

/** app.json, as far as the host reads it. `rules/` checks the whole of it. */
export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  subPackages?: SubPackageConfig[]
  subpackages?: SubPackageConfig[]
  window?: PageConfig
  tabBar?: TabBarConfig
  usingComponents?: Record<string, string>
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc: string }>
  lazyCodeLoading?: string
  chatTools?: ChatToolConfig[]
  themeLocation?: string
}

export interface SubPackageConfig {
  root: string
  name?: string
  pages: string[]
  independent?: boolean
  entry?: string
  renderer?: string
  componentFramework?: string
}

export interface ChatToolConfig {
  root: string
  entryPagePath: string
  desc: string
  scopes?: string[]
}

export interface TabBarConfig {
  custom?: boolean
  color?: string
  selectedColor?: string
  backgroundColor?: string
  list: { pagePath: string; text?: string; iconPath?: string; selectedIconPath?: string }[]
}

/** The json beside a page or a component; a page's settings override app.json's `window`. */
export interface PageConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  styleIsolation?: string
  addGlobalClass?: boolean
  componentGenerics?: Record<string, true | { default?: string }>
  componentPlaceholder?: Record<string, string>
  pureDataPattern?: string
}

/** A download unit. The main package has the root `''`; the others end in a slash. */
export interface PackageUnit {
  root: string
  pages: string[]
  independent: boolean
  /** Script that an independent subpackage runs first. */
  entry?: string
}

/** Everything about the package that is plain data; templates and modules travel as code. */
export interface PackageData {
  app: AppConfig
  units: PackageUnit[]
  /** Values of the `@names` in json files, by theme. */
  themes: Partial<Record<PhoneTraits['theme'], Record<string, string>>>
  /** Every `*.json` of the package by path. */
  configs: Record<string, PageConfig>
  /** CSS by the path of app, page or component. */
  styles: Record<string, string>
  /** Class prefix of each component with styles of its own. */
  styleScopes: Record<string, string>
  /** Pictures as data URLs, by path with extension. */
  assets: Record<string, string>
  /** Names that `wx` (or `wx.cloud`) has in WeChat, from Tencent's typings. */
  wxMembers: { wx: string[]; cloud: string[] }
}

/** What a phone is, apart from the person holding it. */
export interface PhoneTraits {
  fontSizeScaleFactor: number
  theme: 'light' | 'dark'
  /** Whether the person has already agreed to the privacy terms. */
  privacyAgreed: boolean
}

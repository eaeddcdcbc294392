import type { PackageData, PhoneTraits } from '../package-data'
import type { Bridge } from './bridge'
import type { FileStore } from './files'
import type { Loader } from './loader'
import type { Meter } from './meter'
import type { PageStack } from './pages'
import type { Problems } from './problems'
import type { Screen } from './screen'
import type { Signals } from './signals'

/** How the mini-program was opened. */
export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  shareTicket: undefined
  referrerInfo: Record<string, never>
}

/** The parts of one phone, for the code that serves the app: APIs, built-in components, pages. */
export interface HostContext {
  pkg: PackageData
  traits: PhoneTraits
  bridge: Bridge
  problems: Problems
  signals: Signals
  screen: Screen
  files: FileStore
  meter: Meter
  loader: Loader
  pages: PageStack
  launch: LaunchOptions
  /** `wx` as the app sees it. */
  wx: Record<string, unknown>
}

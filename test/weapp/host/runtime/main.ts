import type { PackageData, PhoneTraits } from '../package-data'
import { assemblePhone } from './assemble'
import type { Templates } from './engine'
import type { ModuleFactory } from './loader'

/** How Node starts a phone. */
export interface StartOptions {
  /** Page and query to open, as a link would; the package's first page by default. */
  url?: string
  /** https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
  scene?: number
  traits: PhoneTraits
  /** What the app left in storage when it was closed. */
  stored?: [string, string][]
  /** Without a network from the first moment on. */
  offline?: boolean
}

let installed: { pkg: PackageData; templates: Templates } | undefined
let factory: ModuleFactory | undefined

/** The host as Node and the packed scripts see it, at `window.__weapp__`. */
const weapp = {
  install(pkg: PackageData, templates: Templates) {
    installed = { pkg, templates }
  },
  define(modules: ModuleFactory) {
    factory = modules
  },
  start,
  /** The running phone, set by {@link start}. */
  phone: undefined as ReturnType<typeof assemblePhone> | undefined,
}

declare global {
  interface Window {
    __weapp__: typeof weapp
  }
}

window.__weapp__ = weapp

async function start(options: StartOptions): Promise<void> {
  if (!installed || !factory) throw new Error('The package has not been loaded into the phone')
  const phone = assemblePhone(installed.pkg, installed.templates, factory, options)
  weapp.phone = phone
  await phone.launch()
}

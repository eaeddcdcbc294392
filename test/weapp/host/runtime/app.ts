import type { LaunchOptions } from './context'
import type { Loader } from './loader'
import type { Problems } from './problems'
import { describe } from './problems'
import { type Dictionary, isDictionary } from './values'

/** The one `App()` of a mini-program. */
export interface AppHolder {
  /** Runs app.js if it has not run: an independent subpackage may live long without it. */
  ensureLaunched(launch: LaunchOptions): void
  /** Calls a lifetime of the app, if the app has it. */
  call(name: string, argument: unknown): void
  globals: Dictionary
}

export function createApp(loader: () => Loader, problems: Problems): AppHolder {
  let instance: Dictionary | undefined
  let launched = false
  /** What an independent subpackage may put aside until the app exists: `getApp({ allowDefault: true })`. */
  const standIn: Dictionary = {}

  const call = (name: string, argument: unknown) => {
    const method = instance?.[name]
    if (typeof method !== 'function') return
    try {
      method.call(instance, argument)
    } catch (error) {
      problems.report('exception', `App.${name}: ${describe(error)}`)
    }
  }
  return {
    ensureLaunched(launch) {
      if (launched) return
      launched = true
      loader().run('app')
      if (!instance) throw new Error('app.js did not call App()')
      Object.assign(instance, standIn)
      call('onLaunch', launch)
      call('onShow', launch)
    },
    call,
    globals: {
      App(definition: Dictionary) {
        if (instance) throw new Error('App() was called twice')
        instance = definition
      },
      getApp: (options?: unknown) => instance ?? (isDictionary(options) && options.allowDefault ? standIn : undefined),
    },
  }
}

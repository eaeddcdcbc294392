import { SDK_VERSION } from '../client'
import type { Phone } from '../phone/phone'
import type { Call, Methods } from './protocol'

/** What `native()` of the client does to the windows that WeChat itself draws. */
const NATIVE_BUTTONS: Record<string, string> = {
  confirmModal: '.host-modal .host-confirm',
  cancelModal: '.host-modal .host-cancel',
  authorizeAllow: '.host-authorize .host-confirm',
  authorizeCancel: '.host-authorize .host-cancel',
  shareConfirm: '.host-share .host-confirm',
  shareCancel: '.host-share .host-cancel',
  navigateLeft: '.host-navigation .host-back',
}

/** Commands about the tool and the app as a whole. */
export function appMethods({ page }: Phone, call: Call): Methods {
  /** Evaluates an expression with the app's globals in sight, as DevTools does, and waits for its promise. */
  const inApp = (expression: string): Promise<unknown> =>
    page.evaluate(`(async ({ wx, getApp, getCurrentPages }, { mock }) => {
      const result = await (${expression});
      return result === undefined ? null : JSON.parse(JSON.stringify(result));
    })(window.__weapp__.phone.scope, window.__weapp__.phone)`)
  const json = (value: unknown) => JSON.stringify(value ?? null)
  return {
    'Tool.getInfo': async () => ({ SDKVersion: SDK_VERSION }),
    'Tool.close': async () => ({}),
    'Tool.native': async ({ method, data }) => {
      const path = (data as { url?: string } | undefined)?.url?.replace(/^\//, '')
      const selector = method === 'switchTab' ? `.host-tab[data-path="${path}"]` : NATIVE_BUTTONS[String(method)]
      if (!selector) throw new Error(`native().${method} is not in the host`)
      await page.locator(selector).tap()
      return {}
    },
    'App.enableLog': async () => ({}),
    'App.exit': async () => ({}),
    'App.getPageStack': async () => ({ pageStack: await call('pageStack') }),
    'App.getCurrentPage': async () => ((await call('pageStack')) as unknown[]).at(-1),
    'App.callWxMethod': async ({ method, args }) => ({
      result: await inApp(`mock.call(${json(method)}, ${json(args ?? [])})`),
    }),
    'App.mockWxMethod': async ({ method, functionDeclaration, result, args }) => {
      const name = json(method)
      if (!functionDeclaration && result === undefined) await inApp(`mock.restore(${name})`)
      else await inApp(`mock.replace(${name}, (${functionDeclaration ?? json(result)}), ${json(args ?? [])})`)
      return {}
    },
    'App.callFunction': async ({ functionDeclaration, args }) => ({
      result: await inApp(`(${functionDeclaration})(...${json(args ?? [])})`),
    }),
    'App.captureScreenshot': async () => ({ data: (await page.screenshot()).toString('base64') }),
  }
}

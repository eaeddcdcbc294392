import type { Phone } from '../phone/phone'

/** Parameters of a command, as miniprogram-automator's client sends them. */
export type Params = Record<string, unknown>
/** Commands of the protocol by name, e.g. `Page.getElement`. */
export type Methods = Record<string, (params: Params) => Promise<unknown>>
/** Runs one command of the runtime's control in the page. */
export type Call = (name: string, ...args: unknown[]) => Promise<unknown>

export function controlOf({ page }: Phone): Call {
  return (name, ...args) =>
    page.evaluate(`window.__weapp__.phone.control[${JSON.stringify(name)}](...${JSON.stringify(args)})`)
}

import type { Browser } from 'playwright-core'
import { type AutomatorServer, serveAutomator } from './automator/server'
import { type PackedPackage, packPackage } from './pack/pack'
import { launchChromium } from './phone/browser'
import { type Phone, type PhoneOptions, startPhone } from './phone/phone'

export type { Phone, PhoneOptions } from './phone/phone'
export type { Problem, ProblemKind } from './runtime/problems'

/** A phone with its door for miniprogram-automator. */
export type DrivenPhone = Phone & { wsEndpoint: string }

/** A built package on any number of phones in one browser. */
export interface Host {
  /** Complaints of the template compiler about the package. */
  complaints: string[]
  phone(options?: PhoneOptions): Promise<DrivenPhone>
  close(): Promise<void>
}

/**
 * Makes a built package (for instance dist/weapp) ready to run: the real package on Tencent's open-source engine with
 * our host around it.
 * @param shared a browser to use and to leave open; by default one is started, and closed with the host
 */
export async function openHost(dir: string, shared?: Browser): Promise<Host> {
  const packed: PackedPackage = packPackage(dir)
  const browser = shared ?? (await launchChromium())
  const servers: AutomatorServer[] = []
  return {
    complaints: packed.complaints,
    async phone(options = {}) {
      const phone = await startPhone(browser, packed, options)
      const server = await serveAutomator(phone)
      servers.push(server)
      return { ...phone, wsEndpoint: server.wsEndpoint }
    },
    async close() {
      await Promise.all(servers.map((server) => server.close()))
      if (!shared) await browser.close()
    },
  }
}

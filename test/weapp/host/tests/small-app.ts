import path from 'node:path'
import automator from 'miniprogram-automator'
import type { MiniProgram } from '../../driving'
import { type DrivenPhone, type Host, openHost, type PhoneOptions } from '../host'

export const SMALL_APP = path.join(__dirname, '../../fixtures/small-app')

/** The hand-written package on a host, one phone after another, each closed at the end of its test. */
export function onSmallApp() {
  let host: Host
  const phones: { phone: DrivenPhone; app: MiniProgram }[] = []
  beforeAll(async () => {
    host = await openHost(SMALL_APP)
  }, 60_000)
  afterEach(async () => {
    for (const { phone, app } of phones.splice(0)) {
      app.disconnect()
      await phone.close()
    }
  })
  afterAll(() => host.close())
  return {
    host: () => host,
    async start(options: PhoneOptions = {}) {
      const phone = await host.phone(options)
      const app = await automator.connect({ wsEndpoint: phone.wsEndpoint })
      phones.push({ phone, app })
      return { phone, app }
    },
  }
}

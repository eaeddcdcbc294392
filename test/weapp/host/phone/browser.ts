import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from '../../../browser/chromium'

/** Flags that keep Chromium off the network and usable as root in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** Starts a headless Chromium, which whoever launches it closes. */
export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath(), args: FLAGS })

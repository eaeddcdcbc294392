import fs from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

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

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Starts a headless Chromium: the one at CHROMIUM_PATH, one in its usual place, or Playwright's own. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? USUAL_PLACES.find((place) => fs.existsSync(place))
  return chromium.launch({ args: FLAGS, ...(executablePath && { executablePath }) })
}

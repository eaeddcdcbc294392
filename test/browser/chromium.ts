import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const USUAL_PLACES = [
  // Without the windows around the page, which a whole Chromium draws even where nobody sees them.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser to test in: CHROMIUM_PATH if it is set, else one of the usual places, else the one Playwright installed.
 * @throws with what to do, when there is none
 */
export function chromiumPath(): string {
  const found = [process.env.CHROMIUM_PATH, ...USUAL_PLACES, chromium.executablePath()].find(
    (place) => place && existsSync(place),
  )
  if (!found) throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.')
  return found
}

/** Drawn by the processor, as there is nothing else to draw with, and without what a browser does for itself meanwhile. */
const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-gpu-rasterization',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** A headless browser; whoever launches it closes it. */
export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath(), args: ARGS })

/** The phone all screens are drawn for. */
export const PHONE = { width: 375, height: 812 }

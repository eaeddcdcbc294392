import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import automator from 'miniprogram-automator'
import type { Browser } from 'playwright-core'
import { openHost, type Problem } from '../host/host'
import { launchChromium } from '../host/phone/browser'
import { SMALL_APP } from '../host/tests/small-app'
import { checkPackage, type Violation } from '../rules/check'
import { BREAKAGES, type Breakage, packageCopy } from './breakages'

/**
 * Negative controls: a check that never fails checks nothing. Each test breaks a copy of a sound package in one way and
 * shows that the break is noticed, and noticed as what it is.
 */
jest.setTimeout(60_000)

let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await launchChromium()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-controls-'))
  fs.mkdirSync(path.join(folder, 'demo'))
  fs.writeFileSync(path.join(folder, 'demo/bar.ts'), "export const title = '只给评审看的演示工具条'\n")
})
afterAll(async () => {
  await browser.close()
  fs.rmSync(folder, { recursive: true })
})

const violationsOf = (dir: string): Violation[] => checkPackage(dir, { project: folder, foreign: ['demo'], own: [] })

async function problemsOf(dir: string, use?: Breakage['use']): Promise<Problem[]> {
  const host = await openHost(dir, browser)
  const phone = await host.phone()
  const app = await automator.connect({ wsEndpoint: phone.wsEndpoint })
  try {
    await use?.(app)
    await phone.page.waitForTimeout(50)
    return [...phone.problems]
  } finally {
    app.disconnect()
    await phone.close()
    await host.close()
  }
}

test('the sound package has nothing against it', async () => {
  expect(violationsOf(SMALL_APP)).toEqual([])
  expect(await problemsOf(SMALL_APP)).toEqual([])
})

test.each(BREAKAGES.map((breakage) => [breakage.what, breakage] as const))('%s is noticed', async (_, breakage) => {
  const dir = fs.mkdtempSync(path.join(folder, 'copy-'))
  fs.cpSync(SMALL_APP, dir, { recursive: true })
  breakage.apply(packageCopy(dir))
  const { violation, problem } = breakage
  const found = violationsOf(dir)
  const isExpected = ({ rule, text }: Violation) => rule === violation?.rule && violation.text.test(text)
  expect(found.filter((one) => !isExpected(one))).toEqual([])
  expect(found.some(isExpected)).toBe(violation !== undefined)
  if (!problem) return
  const problems = await problemsOf(dir, breakage.use)
  expect(problems).toContainEqual(
    expect.objectContaining({ kind: problem.kind, text: expect.stringMatching(problem.text) }),
  )
})

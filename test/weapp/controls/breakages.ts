import fs from 'node:fs'
import path from 'node:path'
import type { MiniProgram } from '../driving'
import type { ProblemKind } from '../host/host'
import type { Violation } from '../rules/check'

/** A copy of a package that may be broken. */
export interface PackageCopy {
  dir: string
  edit(file: string, change: (text: string) => string): void
  remove(file: string): void
  write(file: string, content: string | Buffer): void
}

/** One way to break a package, and who must notice. */
export interface Breakage {
  what: string
  apply(copy: PackageCopy): void
  /** The violation that the rules must report. */
  violation?: { rule: Violation['rule']; text: RegExp }
  /** The problem that the host must report, after `use` if given. */
  problem?: { kind: ProblemKind; text: RegExp }
  use?(app: MiniProgram): Promise<void>
}

export function packageCopy(dir: string): PackageCopy {
  const at = (file: string) => path.join(dir, file)
  return {
    dir,
    edit(file, change) {
      const before = fs.readFileSync(at(file), 'utf8')
      const after = change(before)
      if (after === before) throw new Error(`${file} was not changed: the control breaks nothing`)
      fs.writeFileSync(at(file), after)
    },
    remove: (file) => fs.rmSync(at(file)),
    write: (file, content) => fs.writeFileSync(at(file), content),
  }
}

const HOME = 'pages/home/home'
const tap = (selector: string) => async (app: MiniProgram) => {
  const page = await app.currentPage()
  await (await page?.$(selector))?.tap()
}
/** Puts a line at the start of the home page's `onLoad`. */
const inOnLoad = (line: string) => (copy: PackageCopy) =>
  copy.edit(`${HOME}.js`, (code) => code.replace('onLoad(query) {', `onLoad(query) {\n    ${line}`))

export const BREAKAGES: Breakage[] = [
  {
    what: 'a page without its script',
    apply: (copy) => copy.remove('pages/list/list.js'),
    violation: { rule: 'pages', text: /pages\/list\/list\.js does not exist/ },
  },
  {
    what: 'a key that app.json does not know',
    apply: (copy) => copy.edit('app.json', (json) => json.replace('"style"', '"styleVersion"')),
    violation: { rule: 'schema', text: /styleVersion/ },
  },
  {
    what: 'a handler that does not exist',
    apply: (copy) => copy.edit(`${HOME}.wxml`, (wxml) => wxml.replace('bindtap="onCall"', 'bindtap="onCal"')),
    use: tap('#call'),
    problem: { kind: 'missing-handler', text: /does not have a method "onCal"/ },
  },
  {
    what: 'a component that is not declared',
    apply: (copy) => copy.edit(`${HOME}.wxml`, (wxml) => wxml.replace('<stepper', '<steper')),
    problem: { kind: 'missing-component', text: /<steper> is not a built-in component/ },
  },
  {
    what: 'a component whose template is missing',
    apply: (copy) => copy.remove('components/stepper/stepper.wxml'),
    violation: { rule: 'components', text: /stepper\.wxml missing/ },
    problem: { kind: 'missing-component', text: /points to components\/stepper\/stepper, which is no component/ },
  },
  {
    what: 'a template that does not close an expression',
    apply: (copy) => copy.edit(`${HOME}.wxml`, (wxml) => wxml.replace('{{result}}', '{{result')),
    violation: { rule: 'template', text: /home\.wxml:\d+:\d+ unexpected character inside expression/ },
  },
  {
    what: 'fetch',
    apply: inOnLoad("fetch('https://example.org')"),
    problem: { kind: 'exception', text: /fetch is not a function/ },
  },
  {
    what: 'localStorage',
    apply: inOnLoad("localStorage.setItem('a', 'b')"),
    problem: { kind: 'exception', text: /reading 'setItem'/ },
  },
  {
    what: 'the document by way of the global object',
    apply: inOnLoad("globalThis.document.title = 'x'"),
    problem: { kind: 'exception', text: /setting 'title'/ },
  },
  {
    what: 'eval',
    apply: inOnLoad("eval('1 + 1')"),
    problem: { kind: 'forbidden', text: /^eval/ },
  },
  {
    what: 'new Function, by way of a function’s constructor',
    apply: inOnLoad("new (() => {}).constructor('return 1')()"),
    problem: { kind: 'forbidden', text: /^new Function/ },
  },
  {
    what: 'a name that wx does not have',
    apply: inOnLoad("wx.showTost?.({ title: 'x' })"),
    violation: { rule: 'code', text: /wx\.showTost does not exist/ },
    problem: { kind: 'unknown-wx-member', text: /wx\.showTost/ },
  },
  {
    what: 'a request that goes round the cloud',
    apply: inOnLoad("wx.request({ url: 'https://example.org', fail() {} })"),
    problem: { kind: 'refused', text: /no request domain/ },
  },
  {
    what: 'a location that is not declared',
    apply: (copy) => copy.edit('app.json', (json) => json.replace('["getLocation"]', '[]')),
    violation: { rule: 'privacy', text: /getLocation is called but not declared/ },
    use: tap('#locate'),
    problem: { kind: 'refused', text: /getLocation is not declared in requiredPrivateInfos/ },
  },
  {
    what: 'a button for sharing on a page that has nothing to share',
    apply: (copy) => copy.edit(`${HOME}.js`, (code) => code.replace('onShareAppMessage(', 'onShare(')),
    use: tap('#share'),
    problem: { kind: 'refused', text: /pages\/home\/home has a button for sharing, but no onShareAppMessage/ },
  },
  {
    what: 'a rejection that nobody handles',
    apply: inOnLoad("Promise.reject(new Error('lost'))"),
    problem: { kind: 'exception', text: /unhandled rejection.*lost/ },
  },
  {
    what: 'data that cannot cross to the view',
    apply: inOnLoad('const loop = {}; loop.loop = loop; this.setData({ loop })'),
    problem: { kind: 'template', text: /what JSON cannot carry/ },
  },
  {
    what: 'a package of more than 2 MB',
    apply: (copy) => copy.write('parts/big.js', `module.exports = '${'x'.repeat(2 * 1024 * 1024)}'`),
    violation: { rule: 'sizes', text: /weighs 2\d{3}\.\d KB, more than 2048/ },
  },
  {
    what: 'a tab icon of more than 40 KB',
    apply: (copy) => copy.write('icons/selected.png', Buffer.alloc(41 * 1024)),
    violation: { rule: 'tab-bar', text: /selected\.png weighs 41/ },
  },
  {
    what: 'a module of another subpackage',
    apply: (copy) => copy.edit('parts/form/form.js', (code) => `require('../../island/started')\n${code}`),
    use: async (app) => {
      await app.callWxMethod('navigateTo', { url: '/parts/form/form' })
    },
    problem: { kind: 'exception', text: /module "..\/..\/island\/started" is not defined/ },
  },
  {
    what: 'zod in the main package',
    apply: (copy) => copy.edit('app.js', (code) => `class ZodError extends Error {}\n${code}`),
    violation: { rule: 'foreign-code', text: /zod is in the main package/ },
  },
  {
    what: 'a screen of the demonstration',
    apply: (copy) => copy.edit(`${HOME}.wxml`, (wxml) => `${wxml}\n<view>只给评审看的演示工具条</view>`),
    violation: { rule: 'foreign-code', text: /只给评审看的演示工具条.*demo\/bar\.ts/ },
  },
]

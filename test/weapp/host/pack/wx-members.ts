import fs from 'node:fs'
import path from 'node:path'

/**
 * The names that `wx` and `wx.cloud` have in WeChat, read from Tencent's typings (miniprogram-api-typings), so that
 * the host can tell a misspelt API from one that it has not learnt yet.
 */
export function wxMembers(): { wx: string[]; cloud: string[] } {
  const typings = path.dirname(require.resolve('miniprogram-api-typings/package.json'))
  const membersIn = (file: string, interfaceName: string) =>
    membersOf(fs.readFileSync(path.join(typings, 'types/wx', file), 'utf8'), interfaceName)
  return {
    wx: [...membersIn('lib.wx.api.d.ts', 'Wx'), 'cloud'],
    cloud: membersIn('lib.wx.cloud.d.ts', 'WxCloud'),
  }
}

/** Member names of one interface in a declaration file indented by four spaces a level. */
function membersOf(source: string, interfaceName: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '')
  const start = code.search(new RegExp(`^ *interface ${interfaceName} \\{`, 'm'))
  if (start < 0) throw new Error(`miniprogram-api-typings no longer declares "interface ${interfaceName}"`)
  const indent = /^ */.exec(code.slice(start))?.[0] ?? ''
  const body = code.slice(start, code.indexOf(`\n${indent}}`, start))
  const member = new RegExp(`^${indent}    (?:readonly )?(\\w+)\\??[:(<]`, 'gm')
  return [...new Set([...body.matchAll(member)].map((match) => match[1] ?? ''))]
}

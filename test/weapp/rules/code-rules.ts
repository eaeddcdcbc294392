import { transformSync } from 'esbuild'
import type { PackageFiles } from '../host/pack/read-package'
import { compileTemplates } from '../host/pack/templates'
import { wxMembers } from '../host/pack/wx-members'
import { PRIVATE_LOCATION_APIS } from './schemas'
import type { Violation } from './violation'

/** What the package's scripts and templates may say. */
export function codeRules(pkg: PackageFiles): Violation[] {
  const members = wxMembers()
  const scripts = pkg.files.filter((file) => file.endsWith('.js')).map((file) => ({ file, code: pkg.read(file) }))
  return [
    ...scripts.flatMap(({ file, code }) => syntaxRules(file, code)),
    ...scripts.flatMap(({ file, code }) => wxRules(file, code, members)),
    ...privacyRules(pkg, scripts.map(({ code }) => code).join('\n')),
    ...compileTemplates(pkg).complaints.map(
      (text): Violation => ({ rule: 'template', where: text.split(':')[0] ?? '', text }),
    ),
    ...lazyLoadingRules(pkg),
  ]
}

function syntaxRules(file: string, code: string): Violation[] {
  try {
    // As WeChat wraps a module: an `import` left over from the build does not parse in a function.
    transformSync(`(function (require, module, exports) {"use strict";\n${code}\n})`, { logLevel: 'silent' })
    return []
  } catch (error) {
    return [{ rule: 'code', where: file, text: `does not parse: ${error instanceof Error ? error.message : error}` }]
  }
}

/** A misspelt API is found even in code that no test reaches. */
function wxRules(file: string, code: string, { wx, cloud }: ReturnType<typeof wxMembers>): Violation[] {
  // webpack keeps its list of chunks on `wx`.
  const known = new Set([...wx, 'webpackJsonp'])
  const knownCloud = new Set(cloud)
  const violations: Violation[] = []
  const say = (text: string) => violations.push({ rule: 'code', where: file, text })
  for (const [, name = ''] of code.matchAll(/(?<![\w$.])wx\.([A-Za-z_$][\w$]*)/g)) {
    if (!known.has(name)) say(`wx.${name} does not exist in WeChat`)
  }
  for (const [, name = ''] of code.matchAll(/\bwx\.cloud\.([A-Za-z_$][\w$]*)/g)) {
    if (!knownCloud.has(name)) say(`wx.cloud.${name} does not exist in WeChat`)
  }
  return violations
}

/** What needs a declaration before WeChat lets it run, and what must not be declared without need. */
function privacyRules({ app }: PackageFiles, code: string): Violation[] {
  const violations: Violation[] = []
  const say = (text: string) => violations.push({ rule: 'privacy', where: 'app.json', text })
  const declared = new Set(app.requiredPrivateInfos ?? [])
  const used = new Set(PRIVATE_LOCATION_APIS.filter((api) => isCalled(code, api)))
  for (const api of used) {
    if (!declared.has(api)) say(`${api} is called but not declared in requiredPrivateInfos`)
  }
  for (const api of declared) {
    if (!(used as Set<string>).has(api))
      say(`requiredPrivateInfos declares ${api}, which nothing calls: the review refuses that`)
  }
  const exact = [
    'getLocation',
    'onLocationChange',
    'startLocationUpdate',
    'startLocationUpdateBackground',
    'chooseLocation',
    'choosePoi',
  ]
  if (declared.has('getFuzzyLocation') && exact.some((api) => declared.has(api))) {
    say('requiredPrivateInfos: getFuzzyLocation and exact locations exclude each other')
  }
  if ((used.has('getLocation') || used.has('startLocationUpdate')) && !app.permission?.['scope.userLocation']) {
    say('permission: scope.userLocation with a desc is needed for the location')
  }
  return violations
}

/** Calls on `wx`, or on a framework's copy of it under any short name; Taro's own table of names is no call. */
const isCalled = (code: string, api: string) => new RegExp(`[\\w$)\\]]\\.${api}\\(`).test(code)

function lazyLoadingRules({ app }: PackageFiles): Violation[] {
  if (app.lazyCodeLoading === 'requiredComponents') return []
  return [
    {
      rule: 'schema',
      where: 'app.json',
      text: 'lazyCodeLoading must be "requiredComponents", or every page runs at start',
    },
  ]
}

import { type PackageFiles, readPackage } from '../host/pack/read-package'
import { codeRules } from './code-rules'
import { type ForeignCodeOptions, foreignCodeRules } from './foreign-code'
import { jsonRules } from './json-rules'
import { sizeRules } from './size-rules'
import { structureRules } from './structure-rules'
import type { Violation } from './violation'

export type { ForeignCodeOptions } from './foreign-code'
export type { Violation } from './violation'

/**
 * Checks a built package as strictly as WeChat's upload and review do, without either. What only Tencent's own tool can
 * say is asked in `ci-check/`.
 * @param dir the built package, e.g. dist/weapp
 * @param foreign where code lies that must not be in the package; without it only file names are looked at
 * @throws if the folder holds no app.json that parses
 */
export function checkPackage(dir: string, foreign?: ForeignCodeOptions): Violation[] {
  const pkg: PackageFiles = readPackage(dir)
  return [
    ...jsonRules(pkg),
    ...structureRules(pkg),
    ...sizeRules(pkg),
    ...codeRules(pkg),
    ...foreignCodeRules(pkg, foreign),
  ]
}

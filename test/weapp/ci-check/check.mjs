// Asks Tencent's own tools about a built package, without a network and without an account:
//   cd test/weapp/ci-check && npm install --ignore-scripts --no-package-lock && npm run check [-- ../../../dist/weapp]
// Ends with 1 if one of them objects. docs/testing.md says what each of them sees.
import { generateKeyPairSync } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

const require = createRequire(import.meta.url)
const dist = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../../../dist/weapp'))
const MB = 1024 * 1024

/** What the tool would fetch from WeChat for a project: the limits of an ordinary mini-program. */
const ATTRIBUTES = {
  platform: false,
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxCustomTabbarCount: 10,
    MaxTabbarIconSize: 40,
  },
}

/** A project folder that holds the package and nothing else, with a key of its own that opens nothing. */
function stageProject(folder) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const privateKeyPath = path.join(folder, 'key.pem')
  writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }))
  const config = { appid: 'touristappid', miniprogramRoot: 'package/', compileType: 'miniprogram', setting: {} }
  writeFileSync(path.join(folder, 'project.config.json'), JSON.stringify(config))
  cpSync(dist, path.join(folder, 'package'), { recursive: true })
  return { appid: config.appid, type: 'miniProgram', projectPath: folder, privateKeyPath, ignores: [] }
}

/** Runs one tool and keeps what it objects to; the tools speak by throwing. */
async function ask(name, objections, tool) {
  try {
    return await tool()
  } catch (error) {
    objections.push(
      `${name}: ${String(error?.message ?? error)
        .trim()
        .slice(0, 600)}`,
    )
    return undefined
  }
}

async function check(folder) {
  const objections = []
  const options = stageProject(folder)
  const ci = require('miniprogram-ci')
  const project = new ci.Project(options)
  project.attr = async () => ATTRIBUTES
  // es6 stays off: the tool's own parser is older than the `??` that the engines of WeChat understand.
  await ask('compile', objections, () =>
    ci.compile(project, { setting: { es6: false, minifyWXSS: true }, onProgressUpdate() {} }),
  )
  await ask('wcc', objections, () => require('miniprogram-compiler').wxmlToJs(path.join(folder, 'package')))
  const quality = (await ask('checkCodeQuality', objections, () => ci.checkCodeQuality(project))) ?? []
  const analysis = await ask('analyseCode', objections, () => ci.analyseCode(project, { silent: true }))
  const sizes = quality.find(({ name }) => name === 'PACKAGE_SIZE_LIMIT')?.detail ?? {}
  for (const [name, size] of Object.entries(sizes)) if (size > 2 * MB) objections.push(`${name} weighs ${size} bytes`)
  // Files that nothing refers to travel for nothing.
  const unreferenced = (analysis?.files ?? []).filter(({ moduleId }) => !moduleId).map((file) => file.path)
  return {
    objections,
    sizes,
    unreferenced,
    quality: Object.fromEntries(quality.map(({ name, success }) => [name, success])),
  }
}

if (!existsSync(path.join(dist, 'app.json'))) throw new Error(`There is no package in ${dist}: npm run build:weapp`)
const folder = mkdtempSync(path.join(os.tmpdir(), 'chorus-ci-'))
const { log } = console
// The tool talks a lot on its way.
console.log = console.info = () => {}
let report
try {
  report = await check(folder)
} finally {
  rmSync(folder, { recursive: true })
}
log(JSON.stringify(report, null, 2))
// Workers of the tool stay behind and would keep the process.
process.exit(report.objections.length > 0 ? 1 : 0)

import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { schema } from '../../cloudfunctions/schema'
import { startLocalCloud } from '../../localcloud/server'
import { buildIfOlder, FUNCTIONS, fail, root, untilStopped } from '../../scripts/house'

/** What scripts/cloud.ts starts, with one difference: the functions read the time of a test (clock.js). */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: '' },
      still: { type: 'boolean', default: false },
    },
  })
  await buildIfOlder()
  const cloud = await startLocalCloud({
    port: Number(values.port),
    data: values.data,
    still: values.still,
    functions: withClock(path.join(values.data, 'functions')),
    pushTo: 'hooks',
    schema,
    storageRules: path.join(root, 'storage.rules.json'),
  })
  console.log(`local cloud ready at ${cloud.url}`)
  untilStopped(cloud)
}

/** A folder of functions that set the clock and then are the built ones. @returns the folder */
function withClock(folder: string): string {
  const clock = JSON.stringify(path.join(__dirname, 'clock.js'))
  for (const name of readdirSync(FUNCTIONS)) {
    const built = path.join(FUNCTIONS, name)
    mkdirSync(path.join(folder, name), { recursive: true })
    cpSync(path.join(built, 'config.json'), path.join(folder, name, 'config.json'))
    const code = `module.exports = require(${clock})(() => require(${JSON.stringify(built)}))\n`
    writeFileSync(path.join(folder, name, 'index.js'), code)
  }
  return folder
}

main().catch(fail)

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildScripts } from './built-scripts'
import { end, launchHouse } from './launching'

/**
 * Before the first test: builds the scripts that open houses, and fills one house with the demo community and closes it. Every house of a test begins with a copy of
 * its data, as filling one takes three times as long as opening it.
 */
export default async function seed(): Promise<void> {
  const scripts = await buildScripts()
  process.once('exit', () => rmSync(scripts, { recursive: true, force: true }))
  process.env.CHORUS_BUILT_SCRIPTS = scripts
  const data = mkdtempSync(path.join(process.env.CHORUS_HOUSES ?? tmpdir(), 'chorus-seeded-'))
  process.once('exit', () => rmSync(data, { recursive: true, force: true }))
  const { child } = await launchHouse(['scripts/cloud.ts', '--seed', 'demo', '--still', '--port', '0', '--data', data])
  await end(child, 'SIGTERM')
  process.env.CHORUS_SEEDED_DATA = data
}

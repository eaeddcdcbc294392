import { parseArgs } from 'node:util'
import { fail, startHouse, untilStopped } from './house'

/** `npm run cloud -- --port 8787 --data DIR [--seed demo] [--host H] [--verbose]`: the local cloud without the front end. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: '.data/cloud' },
      seed: { type: 'string' },
      host: { type: 'string' },
      // For the bench: functions from elsewhere.
      functions: { type: 'string' },
      // For tests: no timer fires by itself.
      still: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  })
  const cloud = await startHouse({ ...values, port: Number(values.port) })
  console.log(`local cloud ready at ${cloud.url}`)
  untilStopped(cloud)
}

main().catch(fail)

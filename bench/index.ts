import { cpus, totalmem } from 'node:os'
import { listFigures } from './figures/lists'
import { loadFigures } from './figures/loading'
import { operationFigures } from './figures/operations'
import { packageFigures } from './figures/packages'
import { screenFigures } from './figures/screens'
import { crashFigures, submissionFigures } from './figures/submissions'
import { crowdedHouse } from './house'
import { type Figure, tableOf } from './table'

/** `npm run bench`: every figure in one table, as docs/figures.md keeps it. Ends with 1 if one does not hold. */
async function main(): Promise<void> {
  const figures: Figure[] = []
  figures.push(...packageFigures(), ...(await loadFigures()), ...(await screenFigures()), ...(await crashFigures()))
  const small = await crowdedHouse(1_000)
  const large = await crowdedHouse(100_000)
  try {
    figures.push(...(await operationFigures(small)))
    figures.push(...(await listFigures(small, large)))
    figures.push(...(await submissionFigures(small, large)))
  } finally {
    await Promise.all([small.close(), large.close()])
  }
  const [processor] = cpus()
  console.log(
    `${new Date().toISOString().slice(0, 10)}; Node ${process.version}, ${cpus().length} cores (${processor?.model}), ${Math.round(totalmem() / 2 ** 30)} GB\n`,
  )
  console.log(tableOf(figures))
  if (figures.some((one) => one.holds === false)) process.exitCode = 1
}

void main()

import { cpus, totalmem } from 'node:os'
import { localCloudFigures } from '../localcloud/bench'
import { openHouse } from '../test/support/house'
import { auditFigures } from '../test/weapp/audit/figures'
import { fullHouse } from '../test/weapp/audit/full-house'
import { claimFigures } from './figures/claims'
import { registerFigures } from './figures/duty-register'
import { grantFigures } from './figures/grants'
import { importFigures } from './figures/imports'
import { listFigures } from './figures/lists'
import { loadFigures } from './figures/loading'
import { operationFigures } from './figures/operations'
import { packageFigures } from './figures/packages'
import { roundtableFigures } from './figures/roundtables'
import { screenFigures } from './figures/screens'
import { crashFigures, submissionFigures } from './figures/submissions'
import { houseWithTasks, ledgerFigures, sweepFigure, taskListFigures } from './figures/task-lists'
import { todoFigures } from './figures/todos'
import { yardstickFigures } from './figures/yardstick'
import { crowdedHouse, LIMIT_FACTOR } from './house'
import { type Figure, tableOf } from './table'

const GROUPS: Record<string, () => Promise<Figure[]>> = {
  packages: async () => packageFigures(),
  load: loadFigures,
  screens: screenFigures,
  audit: auditGroup,
  crash: crashFigures,
  import: importFigures,
  grants: grantFigures,
  requests: requestGroup,
  todos: todoGroup,
  tasks: taskGroup,
  roundtables: roundtableGroup,
  duty: dutyGroup,
  submit: yardstickFigures,
  cloud: cloudGroup,
}

async function auditGroup(): Promise<Figure[]> {
  const house = await fullHouse()
  try {
    return await auditFigures(house.url)
  } finally {
    await house.close()
  }
}

async function roundtableGroup(): Promise<Figure[]> {
  const house = await openHouse({ limitFactor: LIMIT_FACTOR })
  try {
    return await roundtableFigures(house)
  } finally {
    await house.close()
  }
}

async function dutyGroup(): Promise<Figure[]> {
  const house = await openHouse({ limitFactor: LIMIT_FACTOR })
  try {
    return await registerFigures(house)
  } finally {
    await house.close()
  }
}

async function requestGroup(): Promise<Figure[]> {
  const small = await crowdedHouse(1_000)
  const large = await crowdedHouse(100_000)
  const fresh = await openHouse({ limitFactor: LIMIT_FACTOR })
  try {
    return [
      ...(await operationFigures(fresh)),
      ...(await listFigures(small, large)),
      ...(await submissionFigures(small, large)),
    ]
  } finally {
    await Promise.all([small, large, fresh].map((house) => house.close()))
  }
}

async function todoGroup(): Promise<Figure[]> {
  const small = await crowdedHouse(1_000)
  const large = await crowdedHouse(100_000)
  try {
    return await todoFigures(small, large)
  } finally {
    await Promise.all([small, large].map((house) => house.close()))
  }
}

async function taskGroup(): Promise<Figure[]> {
  return [...(await claimGroup()), ...(await taskListGroup())]
}

async function claimGroup(): Promise<Figure[]> {
  const house = await openHouse({ limitFactor: LIMIT_FACTOR })
  try {
    return [...(await claimFigures(house)), await sweepFigure(house), ...(await ledgerFigures(house))]
  } finally {
    await house.close()
  }
}

async function taskListGroup(): Promise<Figure[]> {
  const small = await houseWithTasks(1_000)
  const large = await houseWithTasks(100_000)
  try {
    return await taskListFigures(small, large)
  } finally {
    await Promise.all([small, large].map((house) => house.close()))
  }
}

async function cloudGroup(): Promise<Figure[]> {
  const rows = await localCloudFigures()
  return rows.map(({ value, must = '', ...row }) => ({ ...row, must, measured: value }))
}

/**
 * `npm run bench [-- GROUP …]`: every figure, or those of some groups, in one table, as docs/figures.md keeps it. Ends
 * with 1 if one does not hold.
 */
async function main(names: string[]): Promise<void> {
  const figures: Figure[] = []
  for (const name of names.length > 0 ? names : Object.keys(GROUPS)) {
    const group = GROUPS[name]
    if (!group) throw new Error(`there is no group '${name}'; there are ${Object.keys(GROUPS).join(', ')}`)
    figures.push(...(await group()))
  }
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  console.log(`${day}; Node ${process.version}, ${cpus().length} cores (${processor?.model}), ${memory} GB\n`)
  console.log(tableOf(figures))
  if (figures.some((one) => one.holds === false)) process.exitCode = 1
}

void main(process.argv.slice(2))

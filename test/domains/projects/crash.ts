import type { CasesOf } from '../../crash/case'
import { OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { newKey } from '../../support/house'
import { sketch } from './sketch'

async function project(stage: Stage) {
  const { id, version: seen } = await stage.as(OFFICE).projects.add.mutate({ ...sketch, key: newKey() })
  return { id, seen }
}

async function closed(stage: Stage) {
  const { id, version: seen } = await stage
    .as(OFFICE)
    .projects.close.mutate({ ...(await project(stage)), key: newKey() })
  return { id, seen }
}

export const deeds: CasesOf<'projects'> = {
  'projects.add': [{ as: OFFICE, given: () => sketch }],
  'projects.save': [{ as: OFFICE, given: async (stage) => ({ ...(await project(stage)), ...sketch, places: 6 }) }],
  'projects.close': [{ as: OFFICE, given: project }],
  'projects.reopen': [{ as: OFFICE, given: closed }],
}

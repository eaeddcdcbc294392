import { workbookOf } from '../../../cloudfunctions/domains/places/sheet/sheet.fixture'
import { COMMUNITY } from '../../../demo/places'
import type { CasesOf, ClockCase } from '../../crash/case'
import { OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { BEGINNING, HOURS } from '../../crash/times'
import { newKey } from '../../support/house'
import { submitted } from '../requests/crash'

const office = (stage: Stage) => stage.as(OFFICE).places

/** A new building of a new yard, and a size for a door that is there. */
const LINES = [
  ['南苑', null, '第 9 网格', '9 号楼', '1 单元', '101', 80],
  ['南苑', null, '第 9 网格', '9 号楼', '1 单元', '102', 90],
  ['东苑', null, '第 2 网格', '3 号楼', '2 单元', '502', 101],
]

/** A spreadsheet in cloud storage, as the office's phone puts it there. */
const sent = async (stage: Stage): Promise<string> => {
  const { paths } = await office(stage).reserveSheet.mutate({ key: newKey() })
  return stage.house.put(OFFICE, paths[0] ?? '', await workbookOf(LINES))
}

export async function checked(stage: Stage): Promise<string> {
  const found = await office(stage).checkSheet.mutate({ fileId: await sent(stage), key: newKey() })
  if (!found.import) throw new Error(JSON.stringify(found.bad))
  return found.import.id
}

const closed = async (stage: Stage) => {
  await office(stage).close.mutate({ id: 'b3-2-802', key: newKey() })
  return { id: 'b3-2-802' }
}

export const deeds: CasesOf<'places'> = {
  'places.reserveSheet': [{ as: OFFICE, given: () => ({}) }],
  'places.add': [
    { as: OFFICE, given: () => ({ parentId: 'b3-2', level: 'household', name: '901', floorAreaHundredths: 8_000 }) },
  ],
  'places.rename': [
    {
      about: 'of a building in which there are people and requests',
      as: OFFICE,
      async given(stage) {
        await submitted(stage)
        return { id: 'b3', name: '三号楼' }
      },
    },
  ],
  'places.move': [
    {
      as: OFFICE,
      async given(stage) {
        await submitted(stage)
        return { id: 'b3', parentId: 'g1' }
      },
    },
  ],
  'places.measure': [{ as: OFFICE, given: () => ({ id: 'b3-2-802', floorAreaHundredths: 9_900 }) }],
  'places.close': [{ as: OFFICE, given: () => ({ id: 'b3-2-802', text: '改作仓库' }) }],
  'places.reopen': [{ as: OFFICE, given: closed }],
  'places.codePicture': [{ as: OFFICE, given: () => ({ id: 'b3' }) }],
  'places.newCode': [
    {
      as: OFFICE,
      async given(stage) {
        await office(stage).codePicture.mutate({ id: 'b3' })
        return { id: 'b3' }
      },
    },
  ],
  'places.template': [{ as: OFFICE, given: () => undefined }],
  'places.exportSheet': [{ as: OFFICE, given: () => undefined }],
  'places.checkSheet': [{ as: OFFICE, given: async (stage) => ({ fileId: await sent(stage) }) }],
  'places.applyImport': [{ as: OFFICE, given: async (stage) => ({ id: await checked(stage) }) }],
}

export const clock: ClockCase[] = [
  {
    about: 'an import was left behind',
    at: 10,
    clock: [2],
    async given(stage) {
      const id = await checked(stage)
      // The phone is away as soon as the import has begun.
      await stage.store.change('imports', id, {
        state: 'running',
        lock: COMMUNITY,
        updatedAt: new Date(BEGINNING),
      })
    },
  },
  {
    about: 'nobody said yes to a sheet',
    at: 26 * HOURS,
    clock: [2],
    given: async (stage) => {
      await checked(stage)
    },
  },
]

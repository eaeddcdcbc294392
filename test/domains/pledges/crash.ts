import { daysAfter } from '../../../cloudfunctions/kernel/calendar'
import { dayInShanghai } from '../../../cloudfunctions/kernel/time'
import type { CasesOf, ClockCase } from '../../crash/case'
import { CHEN, idOf, NEIGHBOUR, OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { DAYS } from '../../crash/times'
import { newKey } from '../../support/house'
import { picture } from '../requests/crash'

const dayIn = (stage: Stage, days: number) => daysAfter(dayInShanghai(stage.now()), days)
const words = (stage: Stage) => ({ text: '打扫楼道', by: dayIn(stage, 7) })
const post = { title: '楼道灯巡查', what: '每周看一次。', time: '每周半小时', places: 2 } as const

/** Somebody reports for duty and is confirmed. @returns the id of their file */
async function reporting(stage: Stage, by = CHEN): Promise<string> {
  const sketch = { kind: 'inService', consent: true, shared: true } as const
  const { id, version: seen } = await stage.as(by).duty.register.mutate({ ...sketch, key: newKey() })
  await stage.as(OFFICE).duty.confirm.mutate({ id, seen, key: newKey() })
  return id
}

const onPaper = async (stage: Stage) =>
  (await stage.as(OFFICE).duty.enter.mutate({ name: '魏来', kind: 'retired', key: newKey() })).id

async function made(stage: Stage, publish = true) {
  await reporting(stage)
  const { id, version: seen } = await stage.as(CHEN).pledges.make.mutate({ ...words(stage), publish, key: newKey() })
  return { id, seen }
}

async function done(stage: Stage) {
  const { id } = await stage.as(CHEN).pledges.done.mutate({ ...(await made(stage)), text: '扫好了', key: newKey() })
  return id
}

const listed = async (stage: Stage) => (await stage.as(OFFICE).pledges.addPost.mutate({ ...post, key: newKey() })).id

async function taken(stage: Stage) {
  await reporting(stage)
  const id = await listed(stage)
  await stage.as(CHEN).pledges.takePost.mutate({ id, key: newKey() })
  return { id }
}

/** Of somebody who reports already: a pledge, and a post that they have. */
export async function pledgeAndPost(stage: Stage): Promise<void> {
  await stage.as(CHEN).pledges.make.mutate({ ...words(stage), publish: true, key: newKey() })
  await stage.as(CHEN).pledges.takePost.mutate({ id: await listed(stage), key: newKey() })
}

async function put(stage: Stage) {
  const [id, fileId] = [await listed(stage), await onPaper(stage)]
  await stage.as(OFFICE).pledges.putIn.mutate({ id, fileId, key: newKey() })
  return { id, fileId }
}

/** The contact of a unit. */
const answering = (stage: Stage) =>
  stage.as(OFFICE).posts.grant.mutate({ memberId: idOf(CHEN), kind: 'unitContact', atId: 'unit-clinic', key: newKey() })

/** A pledge of a unit. @returns the unit */
export async function unitPledge(stage: Stage) {
  await answering(stage)
  const said = { unitId: 'unit-clinic', ...words(stage), publish: true }
  await stage.as(CHEN).pledges.makeForUnit.mutate({ ...said, key: newKey() })
  return said.unitId
}

export const deeds: CasesOf<'pledges'> = {
  'pledges.make': [
    {
      as: CHEN,
      async given(stage) {
        await reporting(stage)
        return { ...words(stage), publish: true }
      },
    },
  ],
  'pledges.makeForUnit': [
    {
      as: CHEN,
      async given(stage) {
        await answering(stage)
        return { unitId: 'unit-clinic', ...words(stage), publish: true }
      },
    },
  ],
  'pledges.enter': [{ as: OFFICE, given: async (stage) => ({ fileId: await onPaper(stage), ...words(stage) }) }],
  'pledges.change': [
    { as: CHEN, given: async (stage) => ({ ...(await made(stage, false)), ...words(stage), text: '打扫车棚' }) },
  ],
  'pledges.open': [{ as: CHEN, given: (stage) => made(stage, false) }],
  'pledges.move': [{ as: CHEN, given: async (stage) => ({ ...(await made(stage)), placeId: 'y1' }) }],
  'pledges.done': [
    {
      as: CHEN,
      async given(stage) {
        return { ...(await made(stage)), text: '扫好了', photoIds: [await picture(stage, CHEN)] }
      },
    },
  ],
  'pledges.notKept': [{ as: CHEN, given: async (stage) => ({ ...(await made(stage)), text: '出差了' }) }],
  'pledges.extend': [{ as: CHEN, given: async (stage) => ({ ...(await made(stage)), by: dayIn(stage, 20) }) }],
  'pledges.withdraw': [{ as: CHEN, given: (stage) => made(stage) }],
  'pledges.thank': [{ as: OFFICE, given: async (stage) => ({ id: await done(stage) }) }],
  'pledges.addPost': [{ as: OFFICE, given: () => post }],
  'pledges.savePost': [
    { as: OFFICE, given: async (stage) => ({ id: await listed(stage), seen: 1, ...post, places: 3 }) },
  ],
  'pledges.closePost': [{ as: OFFICE, given: (stage) => taken(stage) }],
  'pledges.takePost': [
    {
      as: CHEN,
      async given(stage) {
        await reporting(stage)
        return { id: await listed(stage) }
      },
    },
  ],
  'pledges.giveBack': [{ as: CHEN, given: (stage) => taken(stage) }],
  'pledges.putIn': [
    { as: OFFICE, given: async (stage) => ({ id: await listed(stage), fileId: await onPaper(stage) }) },
  ],
  'pledges.takeOut': [{ as: OFFICE, given: (stage) => put(stage) }],
  'pledges.postsHeld': [
    {
      as: OFFICE,
      async given(stage) {
        await put(stage)
        await taken(stage)
        return {}
      },
    },
  ],
  'pledges.nominate': [
    { as: OFFICE, given: async (stage) => ({ fileId: await reporting(stage, NEIGHBOUR), text: '热心' }) },
  ],
  'pledges.withdrawNomination': [
    {
      as: OFFICE,
      async given(stage) {
        const fileId = await reporting(stage, NEIGHBOUR)
        const { id, version: seen } = await stage
          .as(OFFICE)
          .pledges.nominate.mutate({ fileId, text: '热心', key: newKey() })
        return { id, seen }
      },
    },
  ],
}

export const clock: ClockCase[] = [
  {
    about: 'the day of a pledge is over',
    at: 9 * DAYS,
    clock: [2],
    given: async (stage) => {
      await made(stage)
    },
  },
  {
    about: 'a post was held for a year',
    at: 367 * DAYS,
    clock: [2],
    given: async (stage) => {
      await taken(stage)
    },
  },
]

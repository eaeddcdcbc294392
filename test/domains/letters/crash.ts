import { ownFileId } from '../../../cloudfunctions/domains/duty/reading'
import { COMMUNITY } from '../../../demo/places'
import type { CasesOf, ClockCase } from '../../crash/case'
import { CHEN, idOf, OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { BEGINNING, DAYS } from '../../crash/times'
import { newKey } from '../../support/house'

/** In minutes: a letter is sent once seven days have passed. */
const EIGHT_DAYS = 8 * DAYS
const CONTACT = 'demo-jiang'
const words = '热心社区的事'

async function confirmed(stage: Stage) {
  const sketch = { kind: 'inService', unitId: 'unit-water', consent: true, shared: true } as const
  const file = await stage.as(CHEN).duty.register.mutate({ ...sketch, key: newKey() })
  await stage.as(OFFICE).duty.confirm.mutate({ id: file.id, seen: file.version, key: newKey() })
  return file.id
}

async function drafted(stage: Stage) {
  await confirmed(stage)
  const year = String(stage.now().getFullYear())
  await stage.as(OFFICE).letters.draft.mutate({ year })
  const { items } = (await stage.as(OFFICE).letters.list.query({ year })) as { items: { id: string }[] }
  const id = items[0]?.id ?? ''
  const { version: seen } = (await stage.as(OFFICE).letters.get.query({ id })) as { version: number }
  return { id, seen }
}

async function written(stage: Stage) {
  const { id, version: seen } = await stage
    .as(OFFICE)
    .letters.write.mutate({ ...(await drafted(stage)), words, key: newKey() })
  return { id, seen }
}

/** A letter that waits for what Chen says of it, who reports for duty. */
export async function shown(stage: Stage) {
  const { id, version: seen } = await stage.as(OFFICE).letters.show.mutate({ ...(await written(stage)), key: newKey() })
  return { id, seen }
}

async function disputed(stage: Stage) {
  const objected = { ...(await shown(stage)), text: '少了一次', key: newKey() }
  const { id, version: seen } = await stage.as(CHEN).letters.object.mutate(objected)
  return { id, seen }
}

async function agreed(stage: Stage) {
  const said = { ...(await shown(stage)), edition: 1, agree: true, key: newKey() }
  return (await stage.as(CHEN).letters.consent.mutate(said)).id
}

async function sent(stage: Stage) {
  const id = await agreed(stage)
  stage.setTime(EIGHT_DAYS)
  await stage.fire()
  const { version: seen } = (await stage.as(OFFICE).letters.get.query({ id })) as { version: number }
  return { id, seen }
}

const later = EIGHT_DAYS + 5

export const deeds: CasesOf<'letters'> = {
  'letters.draft': [
    {
      as: OFFICE,
      async given(stage) {
        await drafted(stage)
        return { year: String(stage.now().getFullYear()) }
      },
    },
  ],
  'letters.read': [{ as: CONTACT, at: later, given: async (stage) => ({ id: (await sent(stage)).id }) }],
  'letters.write': [{ as: OFFICE, given: async (stage) => ({ ...(await drafted(stage)), words }) }],
  'letters.show': [{ as: OFFICE, given: (stage) => written(stage) }],
  'letters.consent': [{ as: CHEN, given: async (stage) => ({ ...(await shown(stage)), edition: 1, agree: true }) }],
  'letters.object': [{ as: CHEN, given: async (stage) => ({ ...(await shown(stage)), text: '少了一次' }) }],
  'letters.correct': [
    { as: OFFICE, given: async (stage) => ({ ...(await disputed(stage)), words, reply: '已经补上' }) },
  ],
  'letters.acknowledge': [{ as: CONTACT, at: later, given: (stage) => sent(stage) }],
  'letters.answer': [{ as: CONTACT, at: later, given: async (stage) => ({ ...(await sent(stage)), text: '谢谢' }) }],
  'letters.withdraw': [{ as: OFFICE, at: later, given: async (stage) => ({ ...(await sent(stage)), reason: '有误' }) }],
  'letters.draftAnew': [
    {
      as: OFFICE,
      at: later,
      async given(stage) {
        const withdrawn = { ...(await sent(stage)), reason: '有误', key: newKey() }
        return { id: (await stage.as(OFFICE).letters.withdraw.mutate(withdrawn)).id }
      },
    },
  ],
  'letters.paper': [{ as: OFFICE, given: async (stage) => ({ id: (await shown(stage)).id }) }],
  'letters.sendFeedback': [{ as: CONTACT, given: () => ({ text: '谢谢社区' }) }],
  'letters.replyFeedback': [
    {
      as: OFFICE,
      async given(stage) {
        const said = await stage.as(CONTACT).letters.sendFeedback.mutate({ text: '谢谢社区', key: newKey() })
        return { id: said.id, seen: said.version, text: '好的' }
      },
    },
  ],
}

export const clock: ClockCase[] = [
  {
    about: 'the drafting of a year was left behind',
    at: 10,
    clock: [2],
    async given(stage) {
      await confirmed(stage)
      const year = String(stage.now().getFullYear())
      const begun = { _id: 'letter-run', communityId: COMMUNITY, year, after: '', done: 0, total: 1, state: 'running' }
      await stage.store.insert('letterRuns', [{ ...begun, updatedAt: new Date(BEGINNING) }])
    },
  },
  {
    about: 'the seven days of a letter are over, and its member said yes',
    at: EIGHT_DAYS,
    clock: [2],
    async given(stage) {
      await agreed(stage)
    },
  },
  {
    about: 'the seven days of a letter are over, and its member is not here any more',
    at: EIGHT_DAYS,
    clock: [2],
    async given(stage) {
      await agreed(stage)
      await stage.store.change('dutyFiles', ownFileId(COMMUNITY, idOf(CHEN)), { state: 'left' })
    },
  },
  {
    about: 'a unit has not said for ten working days that a letter has come',
    at: 30 * DAYS,
    clock: [2],
    async given(stage) {
      await sent(stage)
    },
  },
]

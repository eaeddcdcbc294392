import type { MeetingSeat } from 'types/meetings'
import type { RoundtableDocument } from 'types/roundtables'
import { COMMUNITY } from '../../../demo/places'
import type { CasesOf, ClockCase } from '../../crash/case'
import { ADMINISTRATOR, idOf, OFFICE, PROPERTY } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { DAYS } from '../../crash/times'
import { newKey } from '../../support/house'

const ID = 'meeting-crash'

const seat = (id: string, label: string, openid: string, duty: MeetingSeat['duty']) => ({
  id,
  party: 'other' as const,
  label,
  unitId: null,
  holder: { memberId: idOf(openid), name: label },
  substitutes: [],
  duty,
  invited: false,
  presence: null,
})

/** Announced for the day of the deed, with one item. */
async function announced(stage: Stage) {
  const now = stage.now()
  const meeting: RoundtableDocument = {
    _id: ID,
    communityId: COMMUNITY,
    state: 'announced',
    number: '2026-01',
    startsAt: now,
    place: '会议室',
    order: `${now.toISOString()} ${ID}`,
    quorum: 'half',
    seats: [
      seat('seat-chair', '居委会', OFFICE, 'chair'),
      seat('seat-secretary', '记录', ADMINISTRATOR, 'secretary'),
      seat('seat-property', '物业公司', PROPERTY, null),
    ],
    agenda: [
      {
        itemId: 'item-crash',
        title: '路灯不亮',
        question: '谁来修？',
        category: 'publicRepairs',
        ownersDecide: false,
        requests: 0,
        lateWhy: null,
        said: [],
        options: [],
        conclusion: null,
      },
    ],
    announcedAt: now,
    openedAt: null,
    closedAt: null,
    quorums: [],
    recorder: null,
    minutes: null,
    posted: null,
    dueAt: null,
    timeline: [],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  await stage.store.insert('roundtables', [meeting])
  return { id: ID }
}

const as = (stage: Stage, openid: string) => stage.as(openid).roundtables
const sat = { memberId: idOf(PROPERTY) }

async function opened(stage: Stage) {
  const { id } = await announced(stage)
  await as(stage, OFFICE).open.mutate({ id, key: newKey() })
  return { id }
}

export async function inSession(stage: Stage) {
  const { id } = await opened(stage)
  for (const memberId of [idOf(ADMINISTRATOR), idOf(PROPERTY)]) {
    await as(stage, OFFICE).sit.mutate({ id, memberId, key: newKey() })
  }
  return { id }
}

const conclusion = {
  itemId: 'item-crash',
  outcome: 'agreed' as const,
  text: '物业公司来修。',
  agreedBy: ['seat-chair', 'seat-property'],
  noActionWhy: '当场已经修好',
}

async function resolved(stage: Stage) {
  const { id } = await inSession(stage)
  await as(stage, OFFICE).resolve.mutate({ id, ...conclusion, key: newKey() })
  return { id }
}

async function drafting(stage: Stage) {
  const { id } = await resolved(stage)
  await as(stage, OFFICE).close.mutate({ id, key: newKey() })
  return { id }
}

async function circulated(stage: Stage) {
  const { id } = await drafting(stage)
  await as(stage, ADMINISTRATOR).circulate.mutate({ id, key: newKey() })
  return { id }
}

const answers = [
  [OFFICE, 'seat-chair'],
  [ADMINISTRATOR, 'seat-secretary'],
  [PROPERTY, 'seat-property'],
] as const

async function answered(stage: Stage, by: number) {
  const { id } = await circulated(stage)
  for (const [openid, seatId] of answers.slice(0, by)) {
    await as(stage, openid).confirm.mutate({ id, seatId, seen: 1, key: newKey() })
  }
  return { id }
}

const entries = [
  { id: 'said-crash', kind: 'said' as const, itemId: 'item-crash', seatId: 'seat-property', text: '今天就修' },
]

/** The deeds of a meeting from its opening to its appendix. */
export const sessionDeeds = {
  'roundtables.open': [{ as: OFFICE, given: announced }],
  'roundtables.sit': [{ as: OFFICE, given: async (stage) => ({ ...(await opened(stage)), ...sat }) }],
  'roundtables.getUp': [
    { as: OFFICE, given: async (stage) => ({ ...(await inSession(stage)), seatId: 'seat-property' }) },
  ],
  'roundtables.name': [
    {
      as: OFFICE,
      given: async (stage) => ({ ...(await inSession(stage)), duty: 'secretary', seatId: 'seat-property' }),
    },
  ],
  'roundtables.takeOverRecord': [{ as: ADMINISTRATOR, given: inSession }],
  'roundtables.record': [{ as: ADMINISTRATOR, given: async (stage) => ({ ...(await inSession(stage)), entries }) }],
  'roundtables.resolve': [{ as: OFFICE, given: async (stage) => ({ ...(await inSession(stage)), ...conclusion }) }],
  'roundtables.close': [{ as: OFFICE, given: resolved }],
  'roundtables.circulate': [{ as: ADMINISTRATOR, given: drafting }],
  'roundtables.confirm': [
    {
      as: PROPERTY,
      // With the last answer they are fixed.
      given: async (stage) => ({ ...(await answered(stage, 2)), seatId: 'seat-property', seen: 1 }),
    },
  ],
  'roundtables.append': [
    {
      as: OFFICE,
      given: async (stage) => ({ ...(await answered(stage, 3)), text: '路灯已经修好', seatIds: ['seat-property'] }),
    },
  ],
  'roundtables.answerAppendix': [
    {
      as: PROPERTY,
      async given(stage) {
        const { id } = await answered(stage, 3)
        await as(stage, OFFICE).append.mutate({ id, text: '路灯已经修好', seatIds: ['seat-property'], key: newKey() })
        return { id, number: 1, seatId: 'seat-property', objection: '还差一盏' }
      },
    },
  ],
  'roundtables.paper': [
    {
      as: OFFICE,
      given: drafting,
    },
  ],
  'roundtables.publishSummary': [
    { as: OFFICE, given: async (stage) => ({ ...(await drafting(stage)), withNames: false }) },
  ],
  'roundtables.publishMinutes': [
    { as: OFFICE, given: async (stage) => ({ ...(await answered(stage, 3)), hide: '王大爷' }) },
  ],
} satisfies Partial<CasesOf<'roundtables'>>

/** What the clock does with minutes and summaries. */
export const sessionClock: ClockCase[] = [
  {
    about: 'minutes that nobody has sent out are told to the community secretary',
    at: 4 * DAYS,
    async given(stage) {
      await drafting(stage)
    },
  },
  {
    about: 'minutes that not all have answered are fixed once their time is over',
    at: 9 * DAYS,
    async given(stage) {
      const { id } = await answered(stage, 1)
      await as(stage, OFFICE).publishSummary.mutate({ id, withNames: false, key: newKey() })
    },
  },
  {
    about: 'a summary that nobody has posted is told to the community secretary',
    at: 4 * DAYS,
    async given(stage) {
      await answered(stage, 3)
    },
  },
]

import { people, registerOf, spoiled } from '../../../cloudfunctions/domains/duty/sheet/register.fixture'
import { presenceCodes } from '../../../cloudfunctions/kernel/presence'
import { COMMUNITY } from '../../../demo/places'
import type { CasesOf, ClockCase } from '../../crash/case'
import { CHEN, OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { BEGINNING, HOURS } from '../../crash/times'
import { newKey } from '../../support/house'
import { pledgeAndPost } from '../pledges/crash'

const HOUR = 3_600_000
const MINUTE = 60_000
const SECRETARY = OFFICE
const sketch = { kind: 'inService', employer: '设计院', consent: true, shared: true } as const

async function applied(stage: Stage) {
  const { id, version: seen } = await stage.as(CHEN).duty.register.mutate({ ...sketch, key: newKey() })
  return { id, seen }
}

async function active(stage: Stage) {
  const { id, version: seen } = await stage
    .as(SECRETARY)
    .duty.confirm.mutate({ ...(await applied(stage)), key: newKey() })
  return { id, seen }
}

const today = (stage: Stage) => new Date(stage.now().getTime() + 8 * HOUR).toISOString().slice(0, 10)
const did = (stage: Stage) => ({ day: today(stage), kind: 'help', label: '看望老人' }) as const

async function recorded(stage: Stage) {
  const { id: fileId } = await active(stage)
  const { id, entries } = await stage.as(SECRETARY).duty.record.mutate({ ...did(stage), fileId, key: newKey() })
  return { id, entryId: entries[0]?.id ?? '' }
}

const soon = (stage: Stage) => {
  const startsAt = stage.now().getTime() + 10 * MINUTE
  return { kind: 'activity', title: '清理楼道', where: '楼前', startsAt, endsAt: startsAt + HOUR } as const
}

async function opened(stage: Stage) {
  const { id, version: seen } = await stage.as(SECRETARY).duty.openActivity.mutate({ ...soon(stage), key: newKey() })
  return { id, seen }
}

/** A scan of this moment, sent later. */
async function scanned(stage: Stage) {
  await active(stage)
  const { id: activityId } = await opened(stage)
  const at = stage.now()
  const [code] = presenceCodes({ kind: 'duty', id: activityId }, at)
  return { activityId, code: code?.code ?? '', scannedAt: at.getTime() }
}

/** Three people, one of whom cannot be taken, as the office's phone puts them into storage. */
async function registerSent(stage: Stage): Promise<string> {
  const { paths } = await stage.as(OFFICE).duty.reserveSheet.mutate({ key: newKey() })
  return stage.house.put(OFFICE, paths[0] ?? '', await registerOf(spoiled(people(3), 1)))
}

async function registerChecked(stage: Stage): Promise<string> {
  const { run } = await stage.as(OFFICE).duty.checkSheet.mutate({ fileId: await registerSent(stage), key: newKey() })
  if (!run) throw new Error('not one row was taken')
  return run.id
}

export const deeds: CasesOf<'duty'> = {
  'duty.sheetTemplate': [{ as: OFFICE, given: () => undefined }],
  'duty.reserveSheet': [{ as: OFFICE, given: () => ({}) }],
  'duty.checkSheet': [{ as: OFFICE, given: async (stage) => ({ fileId: await registerSent(stage) }) }],
  'duty.applySheet': [{ as: OFFICE, given: async (stage) => ({ id: await registerChecked(stage) }) }],
  'duty.badRows': [{ as: OFFICE, given: async (stage) => ({ id: await registerChecked(stage) }) }],
  'duty.register': [{ as: CHEN, given: () => sketch }],
  'duty.save': [
    { as: CHEN, given: async (stage) => ({ ...(await applied(stage)), shared: false, wantsReminder: true }) },
  ],
  'duty.leave': [
    { as: CHEN, given: (stage) => active(stage) },
    {
      about: 'with a pledge and a post',
      as: CHEN,
      async given(stage) {
        const { id, seen } = await active(stage)
        await pledgeAndPost(stage)
        return { id, seen }
      },
    },
  ],
  'duty.endFile': [{ as: SECRETARY, given: (stage) => active(stage) }],
  'duty.sheet': [{ as: SECRETARY, given: () => undefined }],
  'duty.lookAt': [{ as: SECRETARY, given: async (stage) => ({ id: (await applied(stage)).id }) }],
  'duty.enter': [{ as: SECRETARY, given: () => ({ name: '魏来', kind: 'retired', phone: '19900001234' }) }],
  'duty.confirm': [{ as: SECRETARY, given: (stage) => applied(stage) }],
  'duty.refuse': [{ as: SECRETARY, given: async (stage) => ({ ...(await applied(stage)), reason: '不在本支部' }) }],
  'duty.transfer': [{ as: OFFICE, given: async (stage) => ({ ...(await active(stage)), employer: '设计二院' }) }],
  'duty.openActivity': [{ as: SECRETARY, given: (stage) => soon(stage) }],
  'duty.cancelActivity': [{ as: SECRETARY, given: (stage) => opened(stage) }],
  'duty.report': [{ as: CHEN, given: (stage) => scanned(stage) }],
  'duty.enterOnList': [
    {
      as: SECRETARY,
      async given(stage) {
        const { id: fileId } = await active(stage)
        return { activityId: (await opened(stage)).id, fileId }
      },
    },
  ],
  'duty.decideScan': [
    {
      as: SECRETARY,
      at: 15,
      async given(stage) {
        const scan = await scanned(stage)
        const later = { ...scan, key: newKey() }
        stage.setTime(3)
        await stage.as(CHEN).duty.report.mutate(later)
        const { items } = (await stage.as(SECRETARY).duty.scans.query()) as { items: { id: string; entryId: string }[] }
        const [one] = items
        return { id: one?.id ?? '', entryId: one?.entryId ?? '', isThere: true }
      },
    },
  ],
  'duty.record': [
    {
      as: SECRETARY,
      given: async (stage) => ({ ...did(stage), fileId: (await active(stage)).id }),
    },
  ],
  'duty.strike': [{ as: SECRETARY, given: async (stage) => ({ ...(await recorded(stage)), reason: '记错了人' }) }],
  'duty.askExcuse': [
    {
      as: CHEN,
      async given(stage) {
        await active(stage)
        return { kind: 'away' as const }
      },
    },
  ],
  'duty.excuse': [
    { as: SECRETARY, given: async (stage) => ({ fileId: (await active(stage)).id, kind: 'ill' as const }) },
    {
      about: 'with a no',
      as: SECRETARY,
      async given(stage) {
        const { id: fileId } = await active(stage)
        await stage.as(CHEN).duty.askExcuse.mutate({ kind: 'ill', key: newKey() })
        return { fileId, kind: 'ill' as const, refusal: '月底还有活动' }
      },
    },
  ],
  'duty.setRhythm': [{ as: SECRETARY, given: () => ({ kind: 'quarter' as const }) }],
  'duty.setLabels': [{ as: SECRETARY, given: () => ({ inService: '在职', retired: '退休', floating: '流动' }) }],
  'duty.setCheckIn': [{ as: SECRETARY, given: () => ({ checkIn: false }) }],
  'duty.postsHeld': [
    {
      as: SECRETARY,
      async given(stage) {
        await active(stage)
        return {}
      },
    },
  ],
}

export const clock: ClockCase[] = [
  {
    about: 'a register was left behind',
    at: 10,
    clock: [2],
    async given(stage) {
      const id = await registerChecked(stage)
      // The phone is away as soon as it has begun.
      await stage.store.change('dutySheets', id, { state: 'running', lock: COMMUNITY, updatedAt: new Date(BEGINNING) })
    },
  },
  {
    about: 'nobody said yes to a register, of which the bad rows were fetched',
    at: 26 * HOURS,
    clock: [2],
    async given(stage) {
      await stage.as(OFFICE).duty.badRows.mutate({ id: await registerChecked(stage) })
    },
  },
]

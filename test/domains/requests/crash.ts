import type { RequestView } from 'types/requests'
import { COMMUNITY } from '../../../demo/places'
import type { CasesOf, ClockCase } from '../../crash/case'
import { CHEN, OFFICE, PROPERTY, WARDEN } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { DAYS } from '../../crash/times'
import { newKey } from '../../support/house'
import { takeIn } from '../../support/pictures'

export const submitted = (stage: Stage, photoIds: string[] = []): Promise<RequestView> =>
  stage.as(CHEN).requests.submit.mutate({
    category: 'facilities',
    text: '楼道灯不亮',
    placeId: 'b3-2',
    photoIds,
    key: newKey(),
  })

const seen = ({ id, version }: RequestView) => ({ id, seen: version })
const step = (found: RequestView) => ({ ...seen(found), key: newKey() })

const dispatched = async (stage: Stage) =>
  stage.as(OFFICE).requests.dispatch.mutate({ ...step(await submitted(stage)), post: 'propertyCompany', placeId: 'y1' })
const started = async (stage: Stage) => stage.as(PROPERTY).requests.start.mutate(step(await dispatched(stage)))
const answered = async (stage: Stage) =>
  stage.as(PROPERTY).requests.answer.mutate({ ...step(await started(stage)), text: '灯换好了' })

/** A picture of theirs that others may see and nobody has used. */
export async function picture(stage: Stage, openid: string): Promise<string> {
  const { id } = await takeIn(stage.house, openid)
  await stage.hear()
  return id
}

/** WeChat is not sure of a text until the deed is done. */
const unsure = (stage: Stage, suggest = 'review') =>
  stage.house.control('PUT', 'openapi/security.msgSecCheck', { errcode: 0, result: { suggest, label: 100 } })
const sure = (stage: Stage) => stage.house.control('DELETE', 'openapi/security.msgSecCheck')

export async function held(stage: Stage): Promise<RequestView> {
  await unsure(stage)
  const request = await submitted(stage)
  await sure(stage)
  return request
}

/** A request whose time was counted before the notice was entered; times as in Shanghai. */
async function provisionally(stage: Stage, counted: { from: string; days: number; dueAt: string }): Promise<void> {
  const { id } = await submitted(stage)
  const at = (time: string) => new Date(`${time}:00+08:00`)
  const dueAt = at(counted.dueAt)
  await stage.store.change('requests', id, {
    dueAt,
    climbAt: dueAt,
    sortKey: `${dueAt.toISOString()} ${id}`,
    counted: { from: at(counted.from), days: counted.days, provisional: true },
  })
}

/** What the office took down on the telephone. */
const call = {
  placeId: 'b3-2-502',
  name: '陈秀英',
  phone: '13900001111',
  consent: true,
  category: 'care',
  text: '腿脚不便，想请人代买药',
} as const

export const filed = (stage: Stage): Promise<RequestView> =>
  stage.as(OFFICE).requests.fileFor.mutate({ ...call, key: newKey() })

export const deeds: CasesOf<'requests'> = {
  'requests.fileFor': [
    { as: OFFICE, given: () => call },
    {
      about: 'with a picture, about the building, of which WeChat is not sure',
      as: WARDEN,
      async given(stage) {
        const photoIds = [await picture(stage, WARDEN)]
        await unsure(stage)
        return { ...call, aboutId: 'b3', photoIds }
      },
    },
  ],
  'requests.takeOver': [
    {
      about: 'after somebody looked at the number',
      as: CHEN,
      async given(stage) {
        const request = await filed(stage)
        await stage.as(OFFICE).requests.contact.mutate({ id: request.id, key: newKey() })
        return seen(request)
      },
    },
  ],
  'requests.disown': [{ as: CHEN, given: async (stage) => ({ id: (await filed(stage)).id }) }],
  'requests.contact': [{ as: OFFICE, given: async (stage) => ({ id: (await filed(stage)).id, reason: '约上门时间' }) }],
  'requests.submit': [
    {
      as: CHEN,
      given: () => ({ category: 'safety', text: '井盖松了', placeId: 'b3', naming: 'anonymous' }),
    },
    {
      about: 'with two pictures, one of which WeChat has not looked at',
      as: CHEN,
      async given(stage) {
        const photoIds = [await picture(stage, CHEN), (await takeIn(stage.house, CHEN)).id]
        return { category: 'facilities', text: '水管漏水，照片里看得清', placeId: COMMUNITY, photoIds }
      },
    },
    {
      about: 'of which WeChat is not sure',
      as: CHEN,
      async given(stage) {
        const photoIds = [await picture(stage, CHEN)]
        await unsure(stage)
        return { category: 'other', text: '说不清的话', placeId: 'b3', photoIds }
      },
    },
  ],
  'requests.handOn': [
    {
      as: OFFICE,
      async given(stage) {
        const to = {
          kind: 'newItem' as const,
          title: '楼道照明',
          question: '什么时候换灯',
          category: 'publicRepairs' as const,
        }
        return { ...seen(await submitted(stage)), to, dueAt: stage.now().getTime() + 20 * 24 * 3_600_000 }
      },
    },
  ],
  'requests.accept': [
    { as: OFFICE, given: async (stage) => ({ ...seen(await submitted(stage)), text: '收到' }) },
    { about: 'of one that was held', as: OFFICE, given: async (stage) => seen(await held(stage)) },
  ],
  'requests.decline': [
    { as: OFFICE, given: async (stage) => ({ ...seen(await submitted(stage)), text: '不归社区管' }) },
  ],
  'requests.dispatch': [
    {
      as: OFFICE,
      given: async (stage) => ({ ...seen(await submitted(stage)), post: 'propertyCompany', placeId: 'y1' }),
    },
    {
      about: 'to a post that nobody holds',
      as: OFFICE,
      given: async (stage) => ({ ...seen(await submitted(stage)), post: 'mediator', placeId: COMMUNITY }),
    },
  ],
  'requests.start': [{ as: PROPERTY, given: async (stage) => ({ ...seen(await dispatched(stage)), text: '今天去' }) }],
  'requests.note': [
    {
      as: PROPERTY,
      async given(stage) {
        const { id } = await started(stage)
        return { id, text: '零件在路上', photoIds: [await picture(stage, PROPERTY)] }
      },
    },
  ],
  'requests.answer': [
    {
      as: PROPERTY,
      async given(stage) {
        const request = await started(stage)
        return { ...seen(request), text: '灯换好了', photoIds: [await picture(stage, PROPERTY)] }
      },
    },
  ],
  'requests.settle': [
    { as: CHEN, given: async (stage) => ({ ...seen(await answered(stage)), stars: 5, text: '谢谢' }) },
  ],
  'requests.reopen': [{ as: CHEN, given: async (stage) => ({ ...seen(await answered(stage)), text: '又不亮了' }) }],
  'requests.withdraw': [{ as: CHEN, given: async (stage) => ({ id: (await dispatched(stage)).id, text: '不用了' }) }],
}

export const clock: ClockCase[] = [
  {
    about: 'a request climbs',
    at: 2 * DAYS,
    clock: [2],
    given: async (stage) => {
      await submitted(stage)
    },
  },
  {
    about: 'a caller who never came is forgotten',
    at: 31 * DAYS,
    clock: [2],
    async given(stage) {
      const { id } = await filed(stage)
      await stage.as(OFFICE).requests.withdraw.mutate({ id, key: newKey() })
    },
  },
  {
    about: 'the days off of a year are known',
    // 5 February 2027. What was promised the day before is counted anew: one date moves, to the 14th, and one holds.
    at: 72 * DAYS,
    clock: [2],
    async given(stage) {
      await provisionally(stage, { from: '2027-02-04T10:00', days: 2, dueAt: '2027-02-10T18:00' })
      await provisionally(stage, { from: '2027-03-03T10:00', days: 2, dueAt: '2027-03-05T18:00' })
    },
  },
]

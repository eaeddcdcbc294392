import { COMMUNITY } from '../../../demo/places'
import type { ClockCase } from '../../crash/case'
import { idOf, NEIGHBOUR, OFFICE } from '../../crash/community'
import { BEGINNING, DAYS } from '../../crash/times'
import { newKey } from '../../support/house'
import { submitted } from '../requests/crash'

export const clock: ClockCase[] = [
  {
    about: 'the term of a post begins for which something waits',
    at: DAYS + 10,
    clock: [2],
    async given(stage) {
      const { id, version: seen } = await submitted(stage)
      const office = stage.as(OFFICE)
      await office.requests.dispatch.mutate({ id, seen, post: 'mediator', placeId: COMMUNITY, key: newKey() })
      const from = BEGINNING + DAYS * 60_000
      const post = { memberId: idOf(NEIGHBOUR), kind: 'mediator', atId: COMMUNITY, from } as const
      await office.posts.grant.mutate({ ...post, key: newKey() })
    },
  },
]

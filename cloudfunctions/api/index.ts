import cloud from 'wx-server-sdk'
import { chain } from '../chain'
import { deployedCalendar } from '../kernel/holidays'
import { serve } from '../kernel/serve'
import { appRouter } from '../router'
import { chaptersOf, engaged, waits } from '../work'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])

/** Entry of every call of the app. The identity is WeChat's; whatever the event says of it is not looked at. */
export function main(event: unknown) {
  const { OPENID } = cloud.getWXContext()
  return serve(event, {
    router: appRouter,
    chain,
    waits,
    chaptersOf,
    engaged,
    openid: OPENID || null,
    now: new Date(),
    calendar: deployedCalendar(),
  })
}

import cloud from 'wx-server-sdk'
import * as z from 'zod'
import { chain } from '../chain'
import { hearVerdict } from '../domains/photos/checks'
import { toJudgement } from '../kernel/content'
import { type Context, contextsFor } from '../kernel/context'
import { deployedCalendar } from '../kernel/holidays'
import { logFault } from '../kernel/log'
import { isByPerson } from '../kernel/source'
import { waits } from '../work'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])

/**
 * Entry of what WeChat pushes to us (消息推送): the event is the message itself. Anyone in WeChat can call a function by
 * its name, so two things tell a push from a person. A person's call comes from a client, which the platform writes into
 * SOURCE; whether an OPENID is there says nothing, for a push carries that of WeChat's own account. And a verdict counts
 * only under a trace that WeChat gave us and nobody else has seen.
 */
export async function main(event: unknown) {
  if (isByPerson(cloud.getWXContext())) {
    return { error: { code: 'FORBIDDEN', message: '这里只接收微信的通知，请返回小程序操作' } }
  }
  const calendar = deployedCalendar()
  const context = contextsFor({ openid: null, communityId: null, now: new Date(), calendar, chain, waits })()
  try {
    await hear(context, event)
  } catch (thrown) {
    // WeChat has no use for our faults; a picture without a verdict is asked about again.
    logFault('hooks', thrown)
  }
  return 'success'
}

const mediaCheck = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(1).max(200),
  errcode: z.number().default(0),
  result: z.object({ suggest: z.string() }).optional(),
})

/** What is none of the events that we know is left alone. */
async function hear(context: Context, event: unknown): Promise<void> {
  const parsed = mediaCheck.safeParse(event)
  if (!parsed.success) return
  const { trace_id, errcode, result } = parsed.data
  await hearVerdict(context, trace_id, errcode === 0 ? toJudgement(result?.suggest) : 'unknown')
}

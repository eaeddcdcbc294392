import * as z from 'zod'
import { timestamp } from './common'
import { pastedCode } from './text'

/** Codes that prove that somebody is there. The functions make them: `kernel/presence.ts`. */

/** One code, and from when until when the screen shows it. */
export const presenceCode = z.object({ code: z.string(), from: timestamp, until: timestamp })
export type PresenceCode = z.infer<typeof presenceCode>

/** As somebody scans or types it. */
export const typedPresenceCode = pastedCode('请填写签到码', /^[0-9]{8}$/, '签到码是 8 位数字，请看队长手机上的码')

import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { byline, digest } from './matter'
import { blockingView, homeState, memberState, relation } from './members'
import { optionalText, search } from './text'
import { MEMBER_STEPS, REASON_LENGTH } from './words/members'

/** What others see of a person, by their posts, and what that person sees of those who looked. */

/** A home in the register: several people in it are several rows, several homes of a person as well. */
export const registerRow = z.object({
  /** Of the member. */
  id,
  householdId: id,
  /** In full for those who verify here, otherwise '陈*'. */
  name: z.string(),
  homeLabel: z.string(),
  relation,
  state: homeState,
  /** '138****5678'; null where none is known. */
  phone: z.string().nullable(),
  /** As '楼栋长 · 3 号楼'. */
  posts: z.array(z.string()),
})
export type RegisterRow = z.infer<typeof registerRow>

/** `search`: how a name begins, a door, or the last four digits of a number. */
export const registerInput = z.object({ placeId: id, search, cursor, since })
export const registerPage = pageOf(registerRow).extend({ mark })

/** One person, as far as the posts of whoever asks call for it. */
export const personView = z.object({
  id,
  name: z.string(),
  state: memberState,
  phone: z.string().nullable(),
  /** Only homes over which the reader has a post. */
  homes: z.array(
    z.object({
      householdId: id,
      label: z.string(),
      relation,
      state: homeState,
      since: timestamp,
      /** Whether the reader may end it. */
      mayEnd: z.boolean(),
    }),
  ),
  posts: z.array(z.string()),
  /** What concerns these homes, and posts. */
  timeline: z.array(
    z.object({
      id,
      at: timestamp,
      step: z.enum(MEMBER_STEPS),
      by: z.string(),
      /** Which home or post. */
      about: z.string(),
      text: z.string().optional(),
    }),
  ),
  /** Whether there is a number that the reader may see in full. */
  mayLook: z.boolean(),
  /** Whether, and why, their posting was stopped; null to whoever may not do so. */
  blocked: blockingView.nullable(),
  mayBlock: z.boolean(),
  version: z.number().int(),
  mark,
})
export type PersonView = z.infer<typeof personView>

export const personInput = z.object({ memberId: id, since })

/** One look at somebody's full telephone number. Kept before the number is given. */
export const lookDocument = z.object({
  _id: id,
  communityId: id,
  /** Whose number. */
  memberId: id,
  by: byline,
  why: z.string().nullable(),
  at: z.date(),
  /** Idempotency key of the call. */
  key: z.string(),
  /** Of the input of that call. */
  digest: digest.optional(),
})
export type LookDocument = z.infer<typeof lookDocument>

export const lookInput = z.object({
  memberId: id,
  why: optionalText({ name: '原因', max: REASON_LENGTH }),
  key: idempotencyKey,
})

export const lookView = z.object({
  id,
  /** '楼栋长 · 李建国'. */
  by: z.string(),
  why: z.string().nullable(),
  at: timestamp,
})
export const lookPage = pageOf(lookView).extend({ mark })
export const looksInput = z.object({ cursor, since })

/**
 * Everything that is stored about a person, as a file for them; where it is more than one answer holds, one part of it.
 * Each part is sound JSON by itself; under the same headings lists go on in the next one.
 */
export const exportView = z.object({
  /** How the whole is called. */
  fileName: z.string(),
  json: z.string(),
  /** Which part this is, from 1. */
  part: z.number().int(),
  /** Ask again with this for the next part; null at the end. */
  next: z.string().nullable(),
})
export const exportInput = z.object({ cursor: z.string().max(200).optional() }).optional()
export type ExportView = z.infer<typeof exportView>

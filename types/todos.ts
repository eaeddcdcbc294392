import * as z from 'zod'
import { cursor, id, mark, pageOf, since, timestamp } from './common'
import { SUBJECT_KINDS, TODO_VERBS } from './words/subjects'

/** One thing that somebody has to do about a matter. */
export const wait = z.object({
  /**
   * For whom it waits: `member@ID`, a post as `warden@b3`, `household@ID`, one of its people as `household@ID/HASH`;
   * `own@ID` for whose own matter it is.
   */
  holder: z.string(),
  /** Null: they only see how it goes. */
  verb: z.enum(TODO_VERBS).nullable(),
  /** By when. */
  due: z.date().nullable(),
  /** The post that nobody holds, where it waits for this holder in its stead. */
  vacant: z.string().optional(),
})
export type Wait = z.infer<typeof wait>

/**
 * What waits in one matter, and for whom: all that a list shows of it. It decides nothing: the matter itself does. It is
 * written by an effect of the matter's steps and by nobody else.
 */
export const todoDocument = z.object({
  /** Kind and id of the matter, as `request-ID`. */
  _id: z.string(),
  communityId: id,
  /** Of the matter from which it was written. */
  version: z.number().int(),
  /** Made anew with each writing: whoever adds to it writes over no other writing. */
  stamp: z.string(),
  /** For whom something waits, each once; nobody once there is nothing to do. */
  holders: z.array(z.string()),
  /** Order in a list: what is urgent first, then by due time, then by id. */
  sortKey: z.string(),
  urgent: z.boolean(),
  waits: z.array(wait),
  subject: z.object({
    kind: z.enum(SUBJECT_KINDS),
    id,
    /** The beginning of what it is about. */
    title: z.string(),
    /** What sort of matter, in the domain's own word, as 'safety'. */
    sign: z.string().nullable(),
    /** What people call it, as '2026-1122-0042'. */
    number: z.string().nullable(),
    photos: z.number().int(),
    since: z.date(),
  }),
  place: z.object({ id, label: z.string(), buildingId: id.nullable() }).nullable(),
  /** When the matter climbs to the next level of responsibility, should nothing happen. */
  climbAt: z.date().nullable(),
  /** Since when nothing waits any more. */
  endedAt: z.date().nullable(),
})
export type TodoDocument = z.infer<typeof todoDocument>

/** How far the todos of one collection of matters have been made anew. */
export const rebuildDocument = z.object({
  /** Collection and generation, as `requests-1`. */
  _id: z.string(),
  /** The id of the last matter that was gone through. */
  after: z.string(),
  done: z.boolean(),
})
export type RebuildDocument = z.infer<typeof rebuildDocument>

/** How far the beginnings of terms have been followed, in the same collection. */
export const termsDocument = z.object({
  _id: z.string(),
  /** Terms that began after this and by `until` are being gone through. */
  since: z.date(),
  until: z.date(),
  /** The id of the last member who was gone through. */
  after: z.string(),
  /** One of them could not be followed: all are gone through once more. */
  missed: z.boolean(),
  /** All of them have been. */
  done: z.boolean(),
})
export type TermsDocument = z.infer<typeof termsDocument>

// What people see.

export const todoView = z.object({
  /** Of the todo. */
  id: z.string(),
  kind: z.enum(SUBJECT_KINDS),
  /** Of the matter. */
  subjectId: id,
  title: z.string(),
  sign: z.string().nullable(),
  number: z.string().nullable(),
  photos: z.number().int(),
  since: timestamp,
  urgent: z.boolean(),
  placeLabel: z.string().nullable(),
  placeId: id.nullable(),
  /** What I have to do; null where I only see how it goes. */
  verb: z.enum(TODO_VERBS).nullable(),
  /** Of my own matter, what its owner has to do: how it stands. Earlier versions left it out. */
  turn: z.enum(TODO_VERBS).nullable().optional(),
  due: timestamp.nullable(),
  overdue: z.boolean(),
  /** In whose name it waits for me: as me, or for one of my posts. */
  holder: z.string(),
  /** The post that nobody holds and for which it waits, as `warden@b3`: 无人在岗. */
  vacant: z.string().nullable(),
})
export type TodoView = z.infer<typeof todoView>

/** How much waits for one of the keys of a person. */
export const todoCount = z.object({
  holder: z.string(),
  verb: z.enum(TODO_VERBS).nullable(),
  count: z.number().int(),
  /** Of these, what is due today and not late yet. */
  today: z.number().int(),
  late: z.number().int(),
})
export type TodoCount = z.infer<typeof todoCount>

/** In how many matters something waits for one of the keys of a person: each once, whatever has to be done in it. */
export const todoMatters = todoCount.omit({ verb: true })
export type TodoMatters = z.infer<typeof todoMatters>

export const todosInput = z.object({
  /** One of my posts, as `warden@b3`; left out: whatever waits for me. */
  postKey: z.string().max(120).optional(),
  kind: z.enum(SUBJECT_KINDS).optional(),
  verb: z.enum(TODO_VERBS).optional(),
  buildingId: id.optional(),
  /** Only what is late, or due today and not late. */
  due: z.enum(['late', 'today']).optional(),
  cursor,
  since,
})
export type TodosInput = z.infer<typeof todosInput>

export const todoPage = pageOf(todoView).extend({ mark })

/** What the figures are asked of: all that waits for me, or what waits for one post in one kind of matter or one building. */
export const todosCountInput = todosInput.pick({ postKey: true, kind: true, buildingId: true, since: true }).optional()
export const todoCounts = z.object({ counts: z.array(todoCount), matters: z.array(todoMatters), mark })
export type TodoCounts = z.infer<typeof todoCounts>

/** The first screen. */
export const homeView = z.object({
  /** What waits for me, the first three, and in how many matters in all: each counts once, whichever of my posts it waits for. */
  todos: z.array(todoView),
  todoCount: z.number().int(),
  /** The same by key and by what has to be done: packages of before add these up. */
  counts: z.array(todoCount),
  /** My own matters under way, the first two, and how many in all. */
  own: z.array(todoView),
  ownCount: z.number().int(),
  /** The next volunteer task in which I have a place; `due` is when it begins. */
  nextTask: todoView.nullable(),
  unread: z.number().int(),
  /** 社区里: the newest three. */
  feed: z.array(todoView),
  mark,
})
export type HomeView = z.infer<typeof homeView>
export const homeInput = z.object({ since }).optional()

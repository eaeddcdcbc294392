import type { MatterName } from 'types/events'
import type { MemberDocument } from 'types/members'
import { SUBJECTS, type SubjectKind } from 'types/words/subjects'
import { SYSTEMS } from 'types/words/systems'
import { chain } from './chain'
import { begins, domains, systemsThatCanBeOff } from './domains'
import type { Database } from './kernel/database'
import type { Reaction } from './kernel/effects'
import { GRANTS, type ProcedureName } from './kernel/grants'
import { MATTERS } from './kernel/matters'
import { chapterOfAll } from './kernel/parts'
import {
  collectionOf,
  type DomainPlan,
  index,
  type Missing,
  mattersKept,
  OF_MATTERS,
  type WorkOf,
} from './kernel/registration'
import { member, NOW } from './testing/people'
import { chaptersOf, clockTasks, forgetEverywhere, work } from './work'

/** A small invented domain. What it forgets to say does not compile, or is found by name. */

const told = { holds: 'kites', kept: 'a year' }
const kite = { called: '风筝', way: (id: string) => ({ page: 'kites/detail', query: { id } }) }
const plan = {
  name: 'kites',
  collections: {
    kites: mattersKept({ ...told, people: 'about' }, index('by_community', 'communityId', '_id')),
    flights: collectionOf({ ...told, people: 'byline' }),
    winds: collectionOf({ ...told, people: 'none' }),
  },
  subjects: { kite },
  bursts: {},
  quotas: {},
  whileBlocked: [],
  canBeOff: true,
  begins: [],
} as const satisfies DomainPlan<'kites'>

const { name: _name, ...withoutName } = plan
// @ts-expect-error it must have a name
void (withoutName satisfies DomainPlan<'kites'>)
// @ts-expect-error which is that under which it is registered
void (plan satisfies DomainPlan<'teams'>)
const { subjects: _subjects, ...withoutSubjects } = plan
// @ts-expect-error it must say what messages can be about
void (withoutSubjects satisfies DomainPlan<'kites'>)
// @ts-expect-error what people call it
void ({ ...plan, subjects: { kite: { way: kite.way } } } satisfies DomainPlan<'kites'>)
// @ts-expect-error and where it is
void ({ ...plan, subjects: { kite: { called: '风筝' } } } satisfies DomainPlan<'kites'>)
const { canBeOff: _canBeOff, ...withoutSwitch } = plan
// @ts-expect-error it must say whether a community may do without it
void (withoutSwitch satisfies DomainPlan<'kites'>)
const { begins: _begins, ...withoutBeginnings } = plan
// @ts-expect-error what can be off must say what begins in it
void (withoutBeginnings satisfies DomainPlan<'kites'>)
const { whileBlocked: _whileBlocked, ...withoutBlocking } = plan
// @ts-expect-error it must say what the stopped may do
void (withoutBlocking satisfies DomainPlan<'kites'>)
// @ts-expect-error a limit is for one of its own procedures
void ({ ...plan, name: 'units', quotas: { 'requests.submit': 3 } } satisfies DomainPlan<'units'>)

/** Keeping and sweeping. */

// @ts-expect-error a collection must say how long what is in it is kept
void collectionOf({ holds: 'kites', people: 'none' })
// @ts-expect-error what it holds
void collectionOf({ kept: 'a year', people: 'none' })
// @ts-expect-error and how people stand in it
void collectionOf(told)
// @ts-expect-error in whose timelines those stand who took a step
void mattersKept({ ...told, people: 'none' })
const swept = { ...told, people: 'about' as const, indexes: OF_MATTERS }
// @ts-expect-error it must say whether the clock sweeps it
void ({ ...plan, collections: { kites: swept } } satisfies DomainPlan<'kites'>)

/** Forgetting and a person's own file. */

const forgets: Reaction<MemberDocument> = async () => {}
const chapter = () => [chapterOfAll(['风筝'], [])] as const
const atWork = {
  tasks: {},
  chapters: { kites: chapter },
  forget: { kites: forgets, flights: forgets },
  waits: { kites: null },
}
void (atWork satisfies WorkOf<typeof plan>)
void ({ ...atWork, chapters: { kites: chapter, flights: chapter } } satisfies WorkOf<typeof plan>)

const { forget: _forget, ...withoutForgetting } = atWork
// @ts-expect-error it must say what it forgets
void (withoutForgetting satisfies WorkOf<typeof plan>)
// @ts-expect-error which is not nothing
void ({ ...atWork, forget: {} } satisfies WorkOf<typeof plan>)
// @ts-expect-error and in every collection that knows people
void ({ ...atWork, forget: { kites: forgets } } satisfies WorkOf<typeof plan>)
// @ts-expect-error as those of matters always do
void ({ ...atWork, forget: { flights: forgets } } satisfies WorkOf<typeof plan>)
// @ts-expect-error but in no other one
void ({ ...atWork, forget: { ...atWork.forget, winds: forgets } } satisfies WorkOf<typeof plan>)
const { chapters: _chapters, ...withoutFile } = atWork
// @ts-expect-error it must say what it knows of people
void (withoutFile satisfies WorkOf<typeof plan>)
// @ts-expect-error which is not nothing where a collection is about them
void ({ ...atWork, chapters: {} } satisfies WorkOf<typeof plan>)
// @ts-expect-error nor a file without chapters
void ({ ...atWork, chapters: { kites: () => [] } } satisfies WorkOf<typeof plan>)
// @ts-expect-error it must say how its matters wait for people, or that they do not
void ({ ...atWork, waits: {} } satisfies WorkOf<typeof plan>)
const { tasks: _tasks, ...withoutClock } = atWork
// @ts-expect-error it must say what the clock does
void (withoutClock satisfies WorkOf<typeof plan>)

/** Names that stand on both sides. */

// @ts-expect-error a collection of matters has its documents in types/events.ts: 'kites' is named as missing
void ({} satisfies Missing<Exclude<'requests' | 'kites', MatterName>, 'types/events.ts'>)
// @ts-expect-error what messages can be about stands in types/words/subjects.ts: 'kite' is named as missing
void ({} satisfies Missing<Exclude<'request' | 'kite', SubjectKind>, 'types/words/subjects.ts'>)
void ({ kites: 'kites is missing in X' } satisfies Missing<'kites', 'X'>)
void ({} satisfies Missing<never, 'X'>)

/** What types do not see: lines that are there and say nothing, and matters that no index finds. */
function faultsOf({ name, collections, subjects }: DomainPlan<string>): string[] {
  return [
    ...Object.entries(collections).flatMap(([collection, { holds, kept, matters, indexes }]) => {
      const found = new Set(indexes.map((one) => one.name))
      return [
        ...(holds.trim() ? [] : [`${name}: what ${collection} holds`]),
        ...(kept.trim() ? [] : [`${name}: how long ${collection} is kept`]),
        ...(matters && !OF_MATTERS.every((one) => found.has(one.name)) ? [`${name}: what sweeps ${collection}`] : []),
      ]
    }),
    ...Object.entries(subjects).flatMap(([kind, { called }]) =>
      called.trim() ? [] : [`${name}: what ${kind} is called`],
    ),
  ]
}

test('what an invented domain says in empty words is found by name', () => {
  const { kites } = plan.collections
  const empty: DomainPlan<'kites'> = {
    ...plan,
    collections: {
      kites: { ...kites, kept: ' ', indexes: [] },
      winds: collectionOf({ holds: '', kept: 'a day', people: 'none' }),
    },
    subjects: { kite: { ...kite, called: '' } },
  }
  expect(faultsOf(plan)).toEqual([])
  expect(faultsOf(empty)).toEqual([
    'kites: how long kites is kept',
    'kites: what sweeps kites',
    'kites: what winds holds',
    'kites: what kite is called',
  ])
})

test('no domain says anything in empty words', () => {
  expect(Object.values<DomainPlan<string>>(domains).flatMap(faultsOf)).toEqual([])
})

test('every domain is gathered', () => {
  expect(Object.keys(clockTasks)).toContain('climbed')
  expect(MATTERS).toContain('requests')
  for (const one of Object.values(work.members.forget)) expect(forgetEverywhere).toContain(one)
  for (const one of forgetEverywhere) expect(chain['member.erased']).toContain(one)
})

test('the chapters of a person’s own file keep their order, by which a part says where the next one begins', () => {
  const chapters = chaptersOf({ db: {} as Database, member: member(), now: NOW })
  const headings = chapters.map(({ heading }) => heading.join(' '))
  const known = [
    '个人资料 经过',
    '谁看过我的电话',
    '职务邀请 我收到的',
    '职务邀请 我发出的',
    '诉求 我反映的',
    '诉求 我办理的',
    '消息',
    '个人资料 志愿队',
  ]
  // A new domain adds its own.
  expect(headings.filter((one) => known.includes(one))).toEqual(known)
  expect(headings).toEqual([...new Set(headings)])
})

test('a domain’s subjects are those that the app knows', () => {
  const said = Object.assign({}, ...Object.values(domains).map(({ subjects }) => subjects))
  expect(Object.keys(said).sort()).toEqual(Object.keys(SUBJECTS).sort())
  for (const [kind, one] of Object.entries(SUBJECTS)) expect(said[kind]).toBe(one)
})

test('a community may do without what the app can switch off, and not without its people', () => {
  expect([...systemsThatCanBeOff].sort()).toEqual([...SYSTEMS].sort())
  for (const needed of ['communities', 'places', 'members', 'posts', 'messages', 'photos', 'home', 'todos']) {
    expect(systemsThatCanBeOff).not.toContain(needed)
  }
})

test('no two domains have a collection, a subject or a task of one name', () => {
  const once = (names: string[]) => expect(names).toEqual([...new Set(names)])
  once(Object.values(domains).flatMap(({ collections }) => Object.keys(collections)))
  once(Object.values(domains).flatMap(({ subjects }) => Object.keys(subjects)))
  once(Object.values(work).flatMap((one) => Object.keys(one.tasks)))
})

test('a system that can be off says what begins in it, each for members', () => {
  for (const [name, plan] of Object.entries(domains)) {
    if (plan.canBeOff) expect([name, plan.begins.length]).not.toEqual([name, 0])
  }
  for (const name of Object.keys(begins)) expect([name, GRANTS[name as ProcedureName]]).not.toEqual([name, 'visitor'])
})

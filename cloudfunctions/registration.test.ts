import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { begins, collections, type DomainName, domains } from './domains'
import type { requestsRouter } from './domains/requests/procedures'
import type { teamsRouter } from './domains/teams/procedures'
import { GRANTS, type ProcedureName } from './kernel/grants'
import { collectionOf, type DomainPlan, type DomainWork, index } from './kernel/registration'
import type { AppRouter } from './router'
import { chaptersOf, clockTasks, forgetEverywhere, work } from './work'

/** A small invented domain: what it forgets to say does not compile. */

const kept = 'a year'
const whole = {
  collections: { kites: collectionOf(kept, index('by_community', 'communityId', '_id')) },
  bursts: {},
  quotas: {},
  whileBlocked: [],
  canBeOff: true as const,
  begins: [],
}
void (whole satisfies DomainPlan<'kites'>)

const { canBeOff: _canBeOff, ...withoutSwitch } = whole
// @ts-expect-error it must say whether a community may do without it
void (withoutSwitch satisfies DomainPlan<'kites'>)
const { begins: _begins, ...withoutBeginnings } = whole
// @ts-expect-error what can be off must say what begins in it
void (withoutBeginnings satisfies DomainPlan<'kites'>)
const { whileBlocked: _whileBlocked, ...withoutBlocking } = whole
// @ts-expect-error it must say what the stopped may do
void (withoutBlocking satisfies DomainPlan<'kites'>)
// @ts-expect-error it must say how long what is kept, and whether it is swept
void ({ ...whole, collections: { kites: { indexes: [] } } } satisfies DomainPlan<'kites'>)
// @ts-expect-error a limit is for one of its own procedures
void ({ ...whole, quotas: { 'requests.submit': 3 } } satisfies DomainPlan<'units'>)

const atWork = { tasks: {}, chapters: () => [], forget: [] }
void (atWork satisfies DomainWork)
const { forget: _forget, ...withoutForgetting } = atWork
// @ts-expect-error it must say what it forgets
void (withoutForgetting satisfies DomainWork)
const { chapters: _chapters, ...withoutFile } = atWork
// @ts-expect-error it must say what it knows of people
void (withoutFile satisfies DomainWork)

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never

test('the phone’s types are those of the procedures themselves', () => {
  const inputs: Equal<inferRouterInputs<AppRouter>['requests'], inferRouterInputs<typeof requestsRouter>> = true
  const outputs: Equal<inferRouterOutputs<AppRouter>['requests'], inferRouterOutputs<typeof requestsRouter>> = true
  const others: Equal<inferRouterOutputs<AppRouter>['teams'], inferRouterOutputs<typeof teamsRouter>> = true
  expect([inputs, outputs, others]).toEqual([true, true, true])
})

test('every domain is gathered', () => {
  expect(Object.keys(clockTasks)).toContain('climbed')
  // Who took a step stands in every timeline, and is forgotten.
  for (const name of Object.keys(domains)) expect([name, work[name as DomainName].forget.length]).not.toEqual([name, 0])
  expect(forgetEverywhere).toContain(work.members.forget[0])
  expect(chaptersOf).toBeInstanceOf(Function)
})

test('no two domains have a collection or a task of one name', () => {
  const names = Object.values(domains).flatMap(({ collections }) => Object.keys(collections))
  expect(new Set(names).size).toBe(names.length)
  const tasks = Object.values(work).flatMap((one) => Object.keys(one.tasks))
  expect(tasks.sort()).toEqual(Object.keys(clockTasks).sort())
  for (const { kept } of Object.values(collections)) expect(kept).not.toBe('')
})

test('a system that can be off says what begins in it, each for members', () => {
  for (const [name, plan] of Object.entries(domains)) {
    if (plan.canBeOff) expect([name, plan.begins.length]).not.toEqual([name, 0])
  }
  for (const name of Object.keys(begins)) expect([name, GRANTS[name as ProcedureName]]).not.toEqual([name, 'visitor'])
})

import type { AnyTRPCRouter, inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { DomainName } from './domains'
import type { Missing } from './kernel/registration'
import { type AppRouter, appRouter } from './router'

/** What the app knows as types goes through `lazy`, and must be what the procedures themselves say. */

interface Procedures {
  communities: typeof import('./domains/communities/procedures')
  places: typeof import('./domains/places/procedures')
  members: typeof import('./domains/members/procedures')
  photos: typeof import('./domains/photos/procedures')
  posts: typeof import('./domains/posts/procedures')
  requests: typeof import('./domains/requests/procedures')
  messages: typeof import('./domains/messages/procedures')
  units: typeof import('./domains/units/procedures')
  teams: typeof import('./domains/teams/procedures')
  projects: typeof import('./domains/projects/procedures')
  tasks: typeof import('./domains/tasks/procedures')
  talents: typeof import('./domains/talents/procedures')
  roundtables: typeof import('./domains/roundtables/procedures')
  offers: typeof import('./domains/offers/procedures')
  duty: typeof import('./domains/duty/procedures')
  letters: typeof import('./domains/letters/procedures')
  pledges: typeof import('./domains/pledges/procedures')
  home: typeof import('./domains/home/procedures')
  todos: typeof import('./domains/todos/procedures')
}

type Own<Name extends DomainName> =
  Procedures[Name] extends Record<`${Name}Router`, infer Router extends AnyTRPCRouter> ? Router : never

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** The domains whose inputs or answers the app knows otherwise. */
type Different<Known extends Record<DomainName, AnyTRPCRouter>> = {
  [Name in DomainName]: [
    Equal<inferRouterInputs<AppRouter>[Name], inferRouterInputs<Known[Name]>>,
    Equal<inferRouterOutputs<AppRouter>[Name], inferRouterOutputs<Known[Name]>>,
  ] extends [true, true]
    ? never
    : Name
}[DomainName]

type Known = { [Name in DomainName]: Own<Name> }
void ({} satisfies Missing<Different<Known>, 'AppRouter as its procedures say'>)
// @ts-expect-error two that were exchanged are noticed, each by its name
void ({} satisfies Missing<Different<Omit<Known, 'teams'> & { teams: Known['units'] }>, 'AppRouter'>)
// @ts-expect-error and one that the app would know as anything
void ({} satisfies Missing<Different<Omit<Known, 'teams'> & { teams: AnyTRPCRouter }>, 'AppRouter'>)

test('no procedure is loaded before it is called', () => {
  expect(Object.keys(appRouter._def.procedures)).toEqual([])
})

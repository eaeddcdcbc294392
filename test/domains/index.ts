import type { ProcedureName } from '../../cloudfunctions/kernel/grants'
import type { House } from '../support/house'
import type { Holder } from '../support/seats'
import { communities } from './communities'
import { duty } from './duty'
import { home } from './home'
import { letters } from './letters'
import { members } from './members'
import { messages } from './messages'
import { offers } from './offers'
import { photos } from './photos'
import { places } from './places'
import { pledges } from './pledges'
import { posts } from './posts'
import { projects } from './projects'
import { requests } from './requests'
import { roundtables } from './roundtables'
import { shell } from './shell'
import type { Domain, FullScreen, Line, Screen, Seats, Tables, Trace } from './tables'
import { talents } from './talents'
import { tasks } from './tasks'
import { teams } from './teams'
import { todos } from './todos'
import { units } from './units'

/** The lines of all domains for the tables of the tests. The types ask for each domain, and in it for each procedure. */
const TABLES = {
  communities,
  places,
  members,
  photos,
  posts,
  requests,
  messages,
  units,
  teams,
  tasks,
  talents,
  projects,
  roundtables,
  offers,
  duty,
  letters,
  pledges,
  home,
  todos,
} satisfies { [D in Domain]: Tables<D> }

type Lines = typeof TABLES
type SubjectOf<D extends Domain> = Awaited<ReturnType<Lines[D]['subjects']['inDemo']>>
/** A type that has the fields of every member of a union. */
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never
/** What calls are made about: ids of one community, each domain's own. */
export type Subject = AllOf<{ [D in Domain]: SubjectOf<D> }[Domain]>

/** `TEST_DOMAINS=requests,teams`: the tables go through the lines of these domains only. */
const wanted = process.env.TEST_DOMAINS?.split(',').filter(Boolean)
const DOMAINS = Object.keys(TABLES) as Domain[]
export const chosen = wanted ? DOMAINS.filter((domain) => wanted.includes(domain)) : DOMAINS
if (wanted && chosen.length !== wanted.length) throw new Error(`TEST_DOMAINS names what is no domain: ${wanted}`)

export const tables: [Domain, Tables<Domain>][] = chosen.map((domain) => [domain, TABLES[domain] as Tables<Domain>])
const everyDomain = Object.values(TABLES) as Tables<Domain>[]

/** The line of every procedure, whether its domain was chosen or not. */
export const LINES = Object.assign({}, ...everyDomain.map(({ procedures }) => procedures)) as Record<
  ProcedureName,
  Line
>

/** Of every collection, whether its domain was chosen or not, how somebody comes to stand in it, or why nobody does. */
export const everyTrace: { domain: Domain; collection: string; trace: Trace | string }[] = DOMAINS.flatMap((domain) =>
  Object.entries<Trace | string>(TABLES[domain].traces).map(([collection, trace]) => ({ domain, collection, trace })),
)

export const isChosen = (procedure: string): boolean => (chosen as string[]).includes(procedure.split('.')[0] ?? '')

/** The screens of the chosen domains; of all of them also those that belong to none. */
export const screens: (Screen & { domain: string })[] = ofScreens(({ screens }) => screens)
export const fullScreens: (FullScreen & { domain: string })[] = ofScreens(({ fullScreens = [] }) => fullScreens)

function ofScreens<S>(of: (from: Pick<Tables<Domain>, 'screens' | 'fullScreens'>) => S[]): (S & { domain: string })[] {
  const from = wanted ? tables : [['shell', shell] as const, ...tables]
  return from.flatMap(([domain, one]) => of(one).map((screen) => ({ ...screen, domain })))
}

/** Something of every domain in the demo community of a house, into whose database one reaches. */
export async function demoSubject(house: House): Promise<Subject> {
  const subject = {}
  for (const { subjects } of everyDomain) Object.assign(subject, await subjects.inDemo(house))
  return subject as Subject
}

/** Something of every domain, by whoever holds a post over it. */
export async function subjectsInSeats(seats: Seats): Promise<(holder: Holder) => Subject> {
  const of: ((holder: Holder) => object)[] = []
  for (const { subjects } of everyDomain) of.push(await subjects.inSeats(seats))
  return (holder) => Object.assign({}, ...of.map((one) => one(holder))) as Subject
}

/** Words that stand in the demo community's things and that nobody from elsewhere may read. */
export const marks: string[] = everyDomain.flatMap(({ subjects }) => subjects.marks ?? [])

import { memberIdOf } from '../../cloudfunctions/kernel/ids'
import { COMMUNITY } from '../../demo/places'

/**
 * Ids and keys of a recorded input as roles, `<request>` and the like, so that another house can give them to what it has
 * itself. Ids of the demo community are the same in every house and stay.
 */

/** What stands at a path of a procedure's input, where that is not the same in every house. The first that fits counts. */
const ROLES: [at: RegExp, role: string][] = [
  [/ \$\.key$/, '<key>'],
  [/^roundtables\.merge \$\.intoId$/, '<other item>'],
  [/ \$\.cursor$/, '<cursor>'],
  [/ \$\.since$/, '<since>'],
  [/^(?!tasks\.calendar ).* \$\.(dueAt|until|startsAt)$|^talents\.\w+ \$\.at$/, '<in three days>'],
  [/ \$\.endsAt$/, '<later that day>'],
  [/ \$\.fileId$/, '<file>'],
  [/^offers\.book \$\.day$/, '<a day ahead>'],
  [/^offers\.\w+ \$\.month$/, '<next month>'],
  [/^messages\.markRead \$\.upTo$/, '<message>'],
  [/^communities\.found \$\.code$/, '<founding code>'],
  [/^members\.setPhone \$\.code$| \$\.phoneCode$/, '<phone code>'],
  [/^posts\.\w+ \$\.code$/, '<invitation code>'],
  [/ \$\.photoIds\[\]$| \$\.photoId$/, '<photo>'],
]

/** What an id that a house made up is the id of: by its name, or else by the domain. */
const IDS: [at: RegExp, role: string][] = [
  [/ \$\.communityId$/, '<community>'],
  [/^tasks\.takeOver \$\.placeId$/, '<place in a task>'],
  [/^tasks\.(skipRepeat|endRepeat) \$\.id$/, '<repeat>'],
  [/^tasks\.correct \$\.id$/, '<counted task>'],
  [/^tasks\.(codes|checkIn|checkOut) \$\.id$/, '<task under way>'],
  [/^tasks\.\w+ \$\.id$/, '<task>'],
  [/^projects\.\w+ \$\.id$| \$\.projectId$/, '<project>'],
  [/^talents\.\w+ \$\.id$/, '<talent>'],
  [/^offers\.(day|agree|refuse|use|thank|cancel|look) \$\.id$/, '<day of an offer>'],
  [/ \$\.bookingId$/, '<booking>'],
  [/^offers\.(need|saveNeed|meetNeed|closeNeed) \$\.id$/, '<need>'],
  [/^offers\.(project|saveProject|noteProgress|endProject) \$\.id$/, '<joint project>'],
  [/^offers\.\w+ \$\.id$/, '<offer>'],
  [/ \$\.unitIds\[\]$/, '<unit>'],
  [/^teams\.(admit|decline|application) \$\.id$/, '<application>'],
  [
    /^roundtables\.(\w*Action|acceptReport|sendBack|\w*HandOver|applyFor|enterAnswer|newVersion|linkRequest) \$\.id$/,
    '<action>',
  ],
  [
    /^roundtables\.(item|support|unsupport|comment|accept|decline|merge|keep|withdrawItem) \$\.\w+$| \$\.itemId$/,
    '<item>',
  ],
  // In the stories a request is handed on to an item that is there.
  [/^requests\.handOn \$\.to\.id$/, '<item>'],
  [/^roundtables\.chain \$\.\w+$| \$\.requestId$/, '<request>'],
  [/^roundtables\.\w+ \$\.id$/, '<meeting>'],
  [/^roundtables\.\w+ \$.*[sS]eat\w*(\[\])?$/, '<seat>'],
  [/^roundtables\.\w+ \$/, '<entry of a meeting>'],
  [/ \$\.unitId$/, '<unit>'],
  [/ \$\.origin\.id$/, '<request>'],
  [/ \$\.(placeId|householdId|parentId|atId|under|way\[\])$|^places\.(?!applyImport)\w+ \$\.id$/, '<place>'],
  [/ \$\.invitationId$/, '<invitation>'],
  [/^requests\.\w+ \$\.id$/, '<request>'],
  // What messages are about in the stories is a request.
  [/^messages\.read \$.*\.id$/, '<request>'],
  [/^photos\.\w+ \$\.id$/, '<picture>'],
  [/^teams\.\w+ \$\.id$/, '<team>'],
  [/^units\.\w+ \$\.id$/, '<unit>'],
  [/^places\.applyImport \$\.id$/, '<import>'],
  [/^posts\.(applySheet|sheetCodes) \$\.id$/, '<sheet>'],
]

const MADE_UP = /[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{24}/g

/** Whom ids of members belong to: by each openid that was heard, in each community that was. */
export function whoIs(openids: Iterable<string>, communities: Iterable<string>): Map<string, string> {
  const known = [...communities]
  return new Map([...openids].flatMap((openid) => known.map((community) => [memberIdOf(community, openid), openid])))
}

/** The input with roles in it. @throws where an id is of nothing that has a role: give it one above */
export function withRoles(procedure: string, input: unknown, people: Map<string, string>): unknown {
  const unnamed = (text: string, at: string): never => {
    throw new Error(`${at}: '${text}' is nothing that another house has; name its role in test/compat/roles.ts`)
  }
  return changed(input, `${procedure} $`, (value, at) => {
    const role = ROLES.find(([where]) => where.test(at))?.[1]
    if (role || typeof value !== 'string') return role ?? value
    return value.replace(MADE_UP, (id) => {
      const openid = people.get(id)
      return openid ? `<member ${openid}>` : (IDS.find(([where]) => where.test(at))?.[1] ?? unnamed(id, at))
    })
  })
}

/** What roles are in one house, for one person; undefined for a role that nobody has there. */
export type Cast = (role: string) => unknown

const DAY = 24 * 3_600_000

/** What a role may look like where no house knows better: sound, and of nothing that there is. */
const ANYTHING: Record<string, () => unknown> = {
  'in three days': () => Date.now() + 3 * DAY,
  'later that day': () => Date.now() + 3 * DAY + DAY / 24,
  'a day ahead': () => new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10),
  'next month': () => new Date(Date.now() + 31 * DAY).toISOString().slice(0, 7),
  'invitation code': () => 'A'.repeat(22),
}
const anything = (role: string) => ANYTHING[role]?.() ?? `no-${role.replaceAll(' ', '-')}-of-this-house`

/** A recorded input with what a house has in place of roles; without a house, with what it might have. */
export function cast(input: unknown, castAs: Cast = () => undefined): unknown {
  return changed(input, '$', (value) => {
    if (typeof value !== 'string') return value
    const whole = /^<([^<>]+)>$/.exec(value)?.[1]
    if (whole) return castAs(whole) ?? memberIn(whole) ?? anything(whole)
    return value.replace(/<([^<>]+)>/g, (_, role: string) => String(castAs(role) ?? memberIn(role) ?? anything(role)))
  })
}

/** The member whom a role names, in the demo community; undefined where it is no member's. */
const memberIn = (role: string): string | undefined =>
  role.startsWith('member ') ? memberIdOf(COMMUNITY, role.slice('member '.length)) : undefined

/** A value with each of its leaves changed. */
function changed(value: unknown, at: string, change: (leaf: unknown, at: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => changed(one, `${at}[]`, change))
  if (value === null || typeof value !== 'object') return change(value, at)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one, `${at}.${name}`, change)]))
}

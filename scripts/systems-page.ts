import { addressOfSubject, type SubjectKind } from 'types/words/subjects'
import { domains, systemsThatCanBeOff } from '../cloudfunctions/domains'
import type { CollectionPlan, DomainPlan, People } from '../cloudfunctions/kernel/registration'
import { ofKernel } from '../cloudfunctions/schema'

/** docs/systems.md: what each domain says of itself in its domain.ts. */

const HEAD = `# The systems, and what they keep

Made by \`npm run docs\` from every \`cloudfunctions/domains/*/domain.ts\`; do not edit.
`

const PEOPLE: Record<People, string> = {
  none: 'nobody',
  byline: 'who did something',
  part: 'whose it is',
  about: 'whom it tells of',
}

const LEGEND = `When a member is erased, every collection in which they stand takes their name out, or the whole document away. Of
what tells of them there is a chapter in their own file (\`members.exportMine\`); what is theirs stands there with what it
was used for.
`

/** @returns lines of Markdown */
const table = (head: string[], rows: string[][]): string[] => {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line), '']
}

export function systemsPage(): string {
  const plans = Object.values<DomainPlan<string>>(domains)
  const kept: [domain: string, collections: Record<string, CollectionPlan>][] = [
    ...plans.map(({ name, collections }): [string, Record<string, CollectionPlan>] => [name, collections]),
    ['(kernel)', ofKernel],
  ]
  return [
    HEAD,
    '## Collections\n',
    ...table(
      ['Collection', 'Of', 'What for', 'Kept', 'Members in it'],
      kept.flatMap(([domain, collections]) =>
        Object.entries(collections).map(([name, { holds, kept: how, people }]) => [
          `\`${name}\``,
          domain,
          holds,
          how,
          PEOPLE[people],
        ]),
      ),
    ),
    LEGEND,
    '## What messages are about\n',
    ...table(
      ['Kind', 'Of', 'What people call it', 'Its page, for a reader of whom nothing is known'],
      plans.flatMap(({ name, subjects }) =>
        Object.entries(subjects).map(([kind, { called }]) => [
          `\`${kind}\``,
          name,
          called,
          addressOfSubject({ kind: kind as SubjectKind, id: 'ID' }) ?? 'the first screen',
        ]),
      ),
    ),
    `A community may do without: ${systemsThatCanBeOff.join(', ')}.\n`,
  ].join('\n')
}

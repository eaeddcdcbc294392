import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { DutyUnit } from 'types/duty'
import type { LetterDocument, LetterEdition } from 'types/letters'
import type { Byline } from 'types/matter'
import { SOURCE_KIND_NAMES } from 'types/words/duty'
import type { LetterStep } from 'types/words/letters'
import { notFound } from '../../../kernel/errors'
import { derivedId, newId } from '../../../kernel/ids'
import type { Step } from '../../../kernel/matter'

/**
 * The yearly letter: figures by themselves, words by a person. Its member sees it first, may object for seven days, and it is
 * sent only with their yes to the very edition that they saw. Source: issue 16, part 5; rules/duty.md B.2, B.4 (B7).
 */

type Letter = LetterDocument

export interface Said {
  key: string
  now: Date
}

export const noSuchLetter = () => notFound('封反馈函')

/** A person, a year and a turn have one letter, whoever drafts it. */
export const letterIdOf = (fileId: string, year: string, turn: number): string =>
  derivedId('letter', fileId, year, String(turn))

interface Drafted {
  fileId: string
  communityId: string
  memberId: string | null
  name: string
  pinyin: string
  unit: DutyUnit
  year: string
  turn: number
  figures: LetterEdition['figures']
  deeds: string[]
}

export const edition = (
  { figures, deeds, words }: Pick<LetterEdition, 'figures' | 'deeds' | 'words'>,
  reply: string | null = null,
): LetterEdition => ({
  figures,
  deeds,
  words,
  hash: null,
  shownAt: null,
  consent: null,
  objection: null,
  reply,
})

/** A letter with its figures, before anybody has written a word in it. */
export function draft({ figures, deeds, ...whose }: Drafted, by: Byline | null, now: Date): Letter {
  const _id = letterIdOf(whose.fileId, whose.year, whose.turn)
  return {
    _id,
    ...whose,
    number: `${whose.year}-${_id.slice(0, 6).toUpperCase()}`,
    editions: [edition({ figures, deeds, words: '' })],
    state: 'drafted',
    dueAt: null,
    sentAt: null,
    answer: null,
    timeline: [{ id: newId(), at: now, step: 'draft', by, key: null }],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** What nobody was shown so far follows the figures and the unit of now. Null where nothing has changed. */
export function countAnew(
  letter: Letter,
  { unit, figures, deeds }: Pick<Drafted, 'unit' | 'figures' | 'deeds'>,
  now: Date,
): Step<Letter> | null {
  const before = newest(letter)
  const same = isDeepStrictEqual([letter.unit, before.figures, before.deeds], [unit, figures, deeds])
  if (letter.state !== 'drafted' || same) return null
  return {
    set: { unit, editions: changed(letter, { figures, deeds }) },
    entry: entryOf(null, 'draft', { key: null, now }),
    events: [],
  }
}

/** The edition of now. */
export function newest({ editions }: Pick<Letter, 'editions'>): LetterEdition {
  const last = editions.at(-1)
  if (!last) throw new Error('a letter has an edition')
  return last
}

/** What it says, line by line: what is printed, and what its check code is made of. */
export function textOf(letter: Letter): string {
  const { name, unit, year, number } = letter
  const { figures, deeds, words } = newest(letter)
  const times = figures.map(({ kind, times: often }) => `${SOURCE_KIND_NAMES[kind]} ${often} 次`)
  return [
    `${unit.name}：`,
    `贵单位党员${name}${year}年在本社区报到服务的情况如下。`,
    times.length > 0 ? `参加：${times.join('、')}。` : '这一年没有记下参加的次数。',
    ...deeds,
    words,
    `编号 ${number}`,
  ].join('\n')
}

export const hashOf = (letter: Letter): string => createHash('sha256').update(textOf(letter)).digest('hex')

/** By which somebody who holds the paper checks it. */
export const codeOf = ({ hash }: Pick<LetterEdition, 'hash'>): string | null => hash?.slice(0, 12) ?? null

export const entryOf = (
  by: Byline | null,
  step: LetterStep,
  said: { key: string | null; now: Date },
  text?: string,
) => ({
  id: newId(),
  at: said.now,
  step,
  by,
  key: said.key,
  ...(text ? { text } : {}),
})

/** The newest edition with this changed. */
export const changed = ({ editions }: Letter, change: Partial<LetterEdition>): LetterEdition[] =>
  editions.map((one, index) => (index === editions.length - 1 ? { ...one, ...change } : one))

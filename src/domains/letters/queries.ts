import type { LetterView } from 'types/letters'
import type { LetterState } from 'types/words/letters'
import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'
import { usePages } from '@/screen/use-pages'
import { askAnewAll } from './ask'

/** Everything that screens ask the cloud about yearly letters, and under which names the answers are kept. */

const keys = keysOf('letters')
export const letterKeys = {
  lists: keys.lists,
  mine: keys.list('mine'),
  received: keys.list('received'),
  feedback: keys.list('feedback'),
  office: (year: string, state: LetterState | undefined) => keys.list('office', year, state ?? ''),
  one: keys.one,
}

export const useMyLetters = () =>
  usePages(letterKeys.mine, (cursor, since) => api.letters.mine.query({ cursor, since }))

export const useReceived = () =>
  usePages(letterKeys.received, (cursor, since) => api.letters.list.query({ cursor, since }))

export const useLetters = (year: string, state: LetterState | undefined) =>
  usePages(letterKeys.office(year, state), (cursor, since) => api.letters.list.query({ year, state, cursor, since }))

export const useFeedback = () =>
  usePages(letterKeys.feedback, (cursor, since) => api.letters.feedback.query({ cursor, since }))

/**
 * One letter. The contact of a unit reads it by a call that keeps the look, once for each key.
 * @param lookKey of whoever reads it for a unit; null for its member and the office
 */
export const useLetter = (id: string, lookKey: string | null) =>
  useAsked<LetterView>(
    letterKeys.one(id),
    (since) =>
      lookKey === null ? api.letters.get.query({ id, since }) : api.letters.read.mutate({ id, key: lookKey }),
    { enabled: id !== '' },
  )

/** One step with a letter: the answer is shown at once, and every list is asked anew. */
export const useLetterDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<LetterView>,
) => useMatterDeed({ keys }, id, send)

/** What a unit says, and the reply. */
export const useFeedbackDeed = <Input extends { key: string }, Answer>(send: (input: Input) => Promise<Answer>) =>
  useDeed(send, { onDone: () => askAnewAll(letterKeys.feedback) })

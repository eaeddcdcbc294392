import type { EntryView } from 'types/requests'
import type { RequestAction, RequestState, RequestStep } from 'types/words/requests'
import { layOut } from './actions'

const story = (...steps: RequestStep[]): EntryView[] =>
  steps.map((step, place) => ({ id: String(place), at: place, step, by: '' }))

type Case = [string, RequestState, RequestStep[], RequestAction[], ReturnType<typeof layOut>]

test.each<Case>([
  [
    'the office receives',
    'submitted',
    ['submit'],
    ['accept', 'decline', 'dispatch'],
    { main: 'accept', beside: null, more: ['decline', 'dispatch'] },
  ],
  [
    'the office gives what it accepted to somebody',
    'accepted',
    ['submit', 'accept'],
    ['decline', 'dispatch', 'start', 'note'],
    { main: 'dispatch', beside: null, more: ['decline', 'start', 'note'] },
  ],
  [
    'the office watches what it gave away',
    'accepted',
    ['submit', 'accept', 'dispatch'],
    ['decline', 'dispatch', 'note'],
    { main: null, beside: null, more: ['decline', 'dispatch', 'note'] },
  ],
  [
    'who was given it begins, even where they might give it on',
    'accepted',
    ['submit', 'dispatch'],
    ['dispatch', 'start', 'note'],
    { main: 'start', beside: null, more: ['dispatch', 'note'] },
  ],
  [
    'what came back is to be given away again',
    'accepted',
    ['submit', 'dispatch', 'answer', 'reopen', 'accept'],
    ['dispatch', 'start', 'note'],
    { main: 'dispatch', beside: null, more: ['start', 'note'] },
  ],
  [
    'who has it in hand answers',
    'inHand',
    ['submit', 'dispatch', 'start'],
    ['note', 'answer'],
    { main: 'answer', beside: null, more: ['note'] },
  ],
  [
    'the resident says yes or no',
    'answered',
    ['submit', 'answer'],
    ['settle', 'reopen'],
    { main: 'settle', beside: 'reopen', more: [] },
  ],
  [
    'the resident does not accept a refusal',
    'declined',
    ['submit', 'decline'],
    ['reopen'],
    { main: null, beside: null, more: ['reopen'] },
  ],
  [
    'the resident may take it back',
    'submitted',
    ['submit'],
    ['withdraw'],
    { main: null, beside: null, more: ['withdraw'] },
  ],
  ['nothing is left to do', 'settled', ['submit', 'settle'], [], { main: null, beside: null, more: [] }],
])('%s', (_, state, steps, actions, layout) => {
  expect(layOut({ state, actions, timeline: story(...steps) })).toEqual(layout)
})

test('where the like of it mostly goes to somebody, that stands first, and everything else behind', () => {
  const office: RequestAction[] = ['accept', 'decline', 'dispatch']
  const more = { beside: null, more: office }
  const asNew = { state: 'submitted', actions: office, timeline: story('submit') } as const
  expect(layOut(asNew, true)).toEqual({ main: 'give', ...more })
  expect(layOut({ ...asNew, state: 'reopened' }, true)).toEqual({ main: 'give', ...more })
  expect(layOut({ ...asNew, actions: ['withdraw'] }, true).main).toBeNull()
})

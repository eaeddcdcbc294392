import type { EntryView } from 'types/request-views'
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

const OFFICE: RequestAction[] = ['accept', 'decline', 'dispatch']
const asNew = { state: 'submitted', actions: OFFICE, timeline: story('submit') } as const

test('where the like of it mostly goes to somebody, that stands first, and everything else behind', () => {
  const first = { main: 'give', beside: null, more: OFFICE }
  expect(layOut({ ...asNew, actions: OFFICE }, { usual: true })).toEqual(first)
  expect(layOut({ ...asNew, actions: OFFICE, state: 'reopened' }, { usual: true })).toEqual(first)
  expect(layOut({ ...asNew, actions: ['withdraw'] }, { usual: true }).main).toBeNull()
})

test('the next one stands first where nothing is left to do with this one, and beside a step that is', () => {
  const given = { state: 'accepted', actions: ['dispatch', 'note'], timeline: story('submit', 'dispatch') } as const
  const left: RequestAction[] = [...given.actions]
  expect(layOut({ ...given, actions: left }, { next: true })).toEqual({ main: 'next', beside: null, more: left })
  expect(layOut({ ...asNew, actions: OFFICE }, { usual: true, next: true })).toMatchObject({
    main: 'give',
    beside: 'next',
  })
  expect(layOut({ ...asNew, actions: OFFICE }, { next: false }).beside).toBeNull()
})

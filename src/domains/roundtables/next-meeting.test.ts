import type { MeetingSummary } from 'types/meeting-inputs'
import { nextOf } from './next-meeting'

jest.mock('@/screen/go', () => ({}))
jest.mock('@/ui/card', () => ({}))
jest.mock('@/ui/row', () => ({}))
jest.mock('@/ui/section', () => ({}))
jest.mock('@/ui/status-chip', () => ({}))
jest.mock('@/ui/text', () => ({}))
jest.mock('./queries', () => ({}))
jest.mock('./ways', () => ({}))
jest.mock('./words', () => ({}))

const meeting = (id: string, state: MeetingSummary['state']) => ({ id, state }) as MeetingSummary

test.each([
  ['the one that is held now', [meeting('a', 'announced'), meeting('b', 'inSession')], 'b'],
  [
    'else the first that was announced',
    [meeting('a', 'planned'), meeting('b', 'announced'), meeting('c', 'announced')],
    'b',
  ],
  [
    'none that is planned, over or called off',
    [meeting('a', 'planned'), meeting('b', 'fixed'), meeting('c', 'cancelled')],
    undefined,
  ],
])('the home shows %s', (_name, meetings, id) => {
  expect(nextOf(meetings)?.id).toBe(id)
})

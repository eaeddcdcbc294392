import { changedByOthers, rememberOwn } from './steady'

const began = { id: 'u1', version: 3, mark: 'a', name: '中学', count: 5 }

test.each([
  ['nothing has happened', began, false],
  ['somebody changed a word', { ...began, version: 4, mark: 'b', name: '第一中学' }, true],
  ['a step was taken of which nothing is seen', { ...began, version: 4, mark: 'b' }, false],
  ['what stands beside it has changed', { ...began, mark: 'b', count: 6 }, false],
])('%s', (_, now, changed) => expect(changedByOthers(began, now)).toBe(changed))

test('what one did oneself is no news', () => {
  const now = { ...began, id: 'u2', version: 4, name: '第一中学' }
  const before = { ...began, id: 'u2' }
  expect(changedByOthers(before, now)).toBe(true)
  rememberOwn(now)
  expect(changedByOthers(before, now)).toBe(false)
  expect(changedByOthers(before, { ...now, version: 5, name: '第二中学' })).toBe(true)
})

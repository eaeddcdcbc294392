import { A_MOMENT, gatherSeen, TOGETHER } from './gathering'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const gathering = (atOnce = 50) => {
  const said: string[][] = []
  return { said, ...gatherSeen((ids) => said.push(ids), atOnce) }
}

test('what stays for a moment is said, together with what is seen right after it', () => {
  const { said, change } = gathering()
  change('a', true)
  jest.advanceTimersByTime(A_MOMENT)
  change('b', true)
  expect(said).toEqual([])
  jest.advanceTimersByTime(TOGETHER)
  expect(said).toEqual([['a', 'b']])
})

test('what is scrolled past is not', () => {
  const { said, change } = gathering()
  change('a', true)
  jest.advanceTimersByTime(A_MOMENT - 1)
  change('a', false)
  jest.advanceTimersByTime(A_MOMENT + TOGETHER)
  expect(said).toEqual([])
})

test('what comes back is said once', () => {
  const { said, change } = gathering()
  for (let time = 0; time < 2; time++) {
    change('a', true)
    jest.advanceTimersByTime(A_MOMENT + TOGETHER)
    change('a', false)
  }
  expect(said).toEqual([['a']])
})

test('a batch has no more than is taken at once', () => {
  const { said, change } = gathering(2)
  for (const id of ['a', 'b', 'c']) change(id, true)
  jest.advanceTimersByTime(A_MOMENT + TOGETHER)
  expect(said).toEqual([['a', 'b'], ['c']])
})

test('leaving says what was seen at once, and nothing of what was not there for long', () => {
  const { said, change, end } = gathering()
  change('a', true)
  jest.advanceTimersByTime(A_MOMENT)
  change('b', true)
  end()
  jest.advanceTimersByTime(A_MOMENT + TOGETHER)
  expect(said).toEqual([['a']])
})

test('what was new once more is said once more: on coming back, or when it had been read in between', () => {
  const { said, change, end, only } = gathering()
  const see = () => {
    change('a', true)
    jest.advanceTimersByTime(A_MOMENT + TOGETHER)
    change('a', false)
  }
  see()
  only(['a', 'b'])
  see()
  expect(said).toEqual([['a']])
  only(['b'])
  see()
  end()
  see()
  expect(said).toEqual([['a'], ['a'], ['a']])
})

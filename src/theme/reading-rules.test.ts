import { readingFor } from './reading-rules'

describe('readingFor', () => {
  test('nobody has set anything: normal, as drawn', () => {
    expect(readingFor(null, 1)).toEqual({ size: 'normal', step: 1 })
  })

  test('large text in WeChat starts elder mode, which is that large already', () => {
    expect(readingFor(null, 1.2)).toEqual({ size: 'elder', step: 1 })
  })

  test('a choice in the app outweighs WeChat, whose step still counts', () => {
    expect(readingFor('normal', 1.3)).toEqual({ size: 'normal', step: 1.3 })
    expect(readingFor('elder', 1)).toEqual({ size: 'elder', step: 1 })
  })

  test('main text reaches 30 px and no more', () => {
    const { size, step } = readingFor(null, 4)
    expect(size).toBe('elder')
    expect(21 * step).toBeCloseTo(30, 0)
  })

  test('small text in WeChat does not shrink ours', () => {
    expect(readingFor(null, 0.8)).toEqual({ size: 'normal', step: 1 })
  })
})

import { chosenIn, withPhrases } from './phrase-text'

const PHRASES = ['今天上门看', '已联系物业']

test('a phrase is written, a second one behind it, and taken out again', () => {
  const one = withPhrases('', PHRASES, ['今天上门看'])
  expect(one).toBe('今天上门看')
  const two = withPhrases(one, PHRASES, ['今天上门看', '已联系物业'])
  expect(two).toBe('今天上门看，已联系物业')
  expect(chosenIn(two, PHRASES)).toEqual(PHRASES)
  expect(withPhrases(two, PHRASES, ['已联系物业'])).toBe('已联系物业')
})

test('what was written otherwise stays, and is no phrase', () => {
  const text = withPhrases('带上梯子', PHRASES, ['今天上门看'])
  expect(text).toBe('带上梯子，今天上门看')
  expect(withPhrases(text, PHRASES, [])).toBe('带上梯子')
  expect(chosenIn('今天上门看看', PHRASES)).toEqual([])
})

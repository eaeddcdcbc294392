import { piecesOf, toJudgement } from './content'

describe('a long text', () => {
  it('is cut into pieces that WeChat takes, which share their edges', () => {
    const text = Array.from({ length: 6_000 }, (_, place) => String.fromCodePoint(0x4e00 + place)).join('')
    const pieces = piecesOf(text)
    expect(pieces.map((piece) => piece.length)).toEqual([2_500, 2_500, 1_100])
    expect(pieces[1]?.slice(0, 50)).toBe(pieces[0]?.slice(-50))
    expect(
      pieces[0] +
        pieces
          .slice(1)
          .map((piece) => piece.slice(50))
          .join(''),
    ).toBe(text)
  })

  it('is cut by characters, not through one', () => {
    expect(piecesOf('𠮷'.repeat(2_500))).toEqual(['𠮷'.repeat(2_500)])
  })

  it('of blanks is not asked about', () => {
    expect(piecesOf(' \n ')).toEqual([])
  })
})

test.each([
  ['pass', 'pass'],
  ['review', 'review'],
  ['risky', 'risky'],
  ['unknown', 'unknown'],
  ['something new', 'unknown'],
  [undefined, 'unknown'],
])('WeChat’s %s is %s', (suggest, judgement) => {
  expect(toJudgement(suggest)).toBe(judgement)
})

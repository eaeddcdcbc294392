import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { comparable, inOneLine, isBlank, lengthOf, nameIn, plain, shown } from './text'

/** First and last of every range that goes. */
const GOES = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xe0000, 0xe007f],
] as const

test('what cannot be seen goes, to the last code point, and nothing beside it', () => {
  const goes = new Set<number>()
  for (const [first, last] of GOES) for (let one = first; one <= last; one += 1) goes.add(one)
  const gone: number[] = []
  for (let one = 0x80; one <= 0x10ffff; one += 1) {
    if (one >= 0xd800 && one <= 0xdfff) continue
    if (shown(`灯${String.fromCodePoint(one)}亮`) === '灯亮') gone.push(one)
  }
  expect(gone).toEqual([...goes].sort((a, b) => a - b))
})

test.each([
  ['full-width punctuation', '灯坏了，快来！真的？（三楼）。', '灯坏了，快来！真的？（三楼）。'],
  ['full-width digits', '３０１', '３０１'],
  ['a ligature and a unit', 'ﬁ ㎡ ①', 'ﬁ ㎡ ①'],
  ['letters and their marks', 'e\u0301', 'é'],
  ['letters whose marks were kept apart', 'e\u200b\u0301', 'é'],
  ['ends of lines from elsewhere', '一\r\n二\r三\u2028四\u2029五', '一\n二\n三\n四\n五'],
  ['blanks around', ' \n\t　\u2800灯\u00a0\u2800\n', '灯'],
  ['blanks between', '灯 　\u2800坏', '灯 　\u2800坏'],
  ['a family', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
  ['a heart at the end', '谢谢❤\ufe0f', '谢谢❤\ufe0f'],
  ['a heart before a blank', '❤\ufe0f 谢谢', '❤\ufe0f 谢谢'],
  ['a key', '1\ufe0f\u20e3', '1\ufe0f\u20e3'],
  ['a burning heart', '❤\ufe0f\u200d🔥', '❤\ufe0f\u200d🔥'],
  ['a Persian word', 'می\u200cخواهم', 'می\u200cخواهم'],
  [
    'a Mongolian word with its selector at the end',
    '\u1830\u1820\u1828\u180b \u1830\u1820\u1828\u180b',
    '\u1830\u1820\u1828\u180b \u1830\u1820\u1828\u180b',
  ],
  ['a variant of a character', '葛\u{e0100}城', '葛\u{e0100}城'],
  ['a selector that selects nothing', '张\ufe0f', '张'],
  ['a joiner at an end', '\u200d张\u200c', '张'],
  ['a joiner beside a blank', '张\u200d 三', '张 三'],
  ['many joiners', `张${'\u200d'.repeat(9_999)}三`, '张\u200d\u200d三'],
])('%s', (_, written, expected) => {
  expect(shown(written)).toBe(expected)
  expect(shown(expected)).toBe(expected)
})

test.each([
  '',
  ' \t\n\u00a0　',
  '\u200b',
  '\u3164',
  '\u2800',
  '\u200d\u200c',
  '\u00ad',
  '\u200e',
  '\ufe0f',
  '\u{e0041}\u{e0042}',
  '\u{e0100}',
  '\u034f\u180e\u2065\u206a',
  '\u2800 \u200b\n\u115f',
])('%j shows nothing', (written) => {
  expect(shown(written)).toBe('')
  expect(isBlank(written)).toBe(true)
  expect(lengthOf(written)).toBe(0)
})

test.each(['.', '，', '0', '\u0301', '\ue000', '🏴', '\u3164.'])('%j shows something', (written) =>
  expect(isBlank(written)).toBe(false),
)

test.each([
  ['𠮷'.repeat(3), 3],
  [' 灯坏了 ', 3],
  ['灯\u200b坏\u202e了', 3],
  ['👨‍👩‍👧‍👦', 4],
  ['谢谢❤\ufe0f', 3],
  ['葛\u{e0100}城', 2],
  ['e\u0301', 1],
  ['一\r\n二', 3],
])('%j has %d characters', (written, length) => expect(lengthOf(written)).toBe(length))

test('what was read once is read the same again, and never counts more than was written', () => {
  const odd = fc.constantFrom(...'a张 \n\t❤👩三e', '\u0301', '\u200b', '\u200c', '\u200d', '\ufe0f', '\u2800', '\u3164')
  const written = fc.oneof(fc.string({ unit: odd }), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(written, (text) => {
      const once = shown(text)
      expect(shown(once)).toBe(once)
      expect(lengthOf(text)).toBe(lengthOf(once))
      expect(lengthOf(text)).toBeLessThanOrEqual(Array.from(text.replace(/\r\n/g, '\n').normalize('NFC')).length)
      expect(isBlank(text)).toBe(once === '')
    }),
  )
})

test('a line is one line', () => {
  expect(inOneLine(' 3\u3000 号\n楼\u2800东\u200b门\t')).toBe('3 号 楼 东门')
})

test('digits and codes are read plain', () => {
  expect(plain(' ９３．２０\u200b ')).toBe('93.20')
})

test.each([
  ['3 号楼', '３号楼'],
  ['3　号 楼', '3号楼'],
  ['３０', '30'],
  ['3a 号楼', '３Ａ号楼'],
  ['葛\u{e0100}楼', '葛楼'],
  ['海\u200d棠\u2800楼', '海棠\u200b楼'],
  ['㎡', 'm2'],
])('%j and %j are one name', (one, other) => expect(comparable(one)).toBe(comparable(other)))

test('other names stay others', () => {
  expect(comparable('3 号楼')).not.toBe(comparable('13 号楼'))
  expect(comparable('３０')).not.toBe(comparable('３'))
})

test.each([
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['阿依古丽・买买提', '阿依古丽·买买提'],
  ['李　　明', '李 明'],
  ['欧阳－娜娜', '欧阳-娜娜'],
  ['张\n三', '张\n三'],
  ['张\t三', '张\t三'],
])('the name %j is kept as %j', (written, kept) => expect(nameIn(written)).toBe(kept))

test.each(['text.ts', 'telephones.ts'])('%s has no regular expression that old phones lack', (file) => {
  const source = readFileSync(path.join(__dirname, file), 'utf8')
  // Classes of Unicode depend on the age of the engine; lookbehind breaks the whole script before iOS 16.4.
  expect(source).not.toMatch(/\\p\{|\(\?<[=!]/i)
})

test.each(['\u034f\u200d\u034f', '\u180e\u200d\u180e', '\ufff0\ufe0f\ufff0', '\u{1d173}\u200c\u{1d173}'])(
  'ignorable characters with a companion between them show nothing: %j',
  (written) => expect([shown(written), isBlank(written)]).toEqual(['', true]),
)

test.each(['3\u034f号楼', '3\u180e号楼', '3\ufff9号楼', '\u17b43号楼'])('%j is called 3号楼', (written) =>
  expect(comparable(written)).toBe('3号楼'),
)

import { soundOf } from './names'

it.each([
  ['王建国', 'wang jian guo', 'wjg'],
  ['单田芳', 'shan tian fang', 'stf'],
  ['阿依古丽·买买提', 'a yi gu li mai mai ti', 'aygl' + 'mmt'],
  ['John Smith', 'john smith', 'js'],
])('%s is found as %s', (name, pinyin, initials) => {
  expect(soundOf(name)).toEqual({ pinyin, initials })
})

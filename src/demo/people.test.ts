import { cast, introduce } from './people'

test('everyone in the bar has a name and a role to be told apart by', () => {
  expect(introduce('demo-chen')).toBe('陈秀英 · 住户 · 3 号楼 2 单元 502')
  expect(new Set(cast.map((person) => introduce(person.openid))).size).toBe(cast.length)
})

test('who is not in the bar but in the community has a name, too', () => {
  expect(introduce('demo-wu')).toMatch(/^吴桐/)
})

test('a stranger is called by their openid', () => {
  expect(introduce('load-17')).toBe('load-17')
})

import { filingOf, homeOf, isOwnDoor, missingIn, NEW_FILING, placesAround, soughtAs } from './filing'

const HOME = [
  { id: 'b3', name: '3 号楼', hasChildren: true },
  { id: 'b3-2', name: '2 单元', hasChildren: true },
  { id: 'b3-2-702', name: '702', hasChildren: false },
]
const WHOLE = {
  ...NEW_FILING,
  home: HOME,
  name: '孙伟',
  phone: '13900001234',
  text: '灯不亮',
  consent: true,
}

test('what is missing is said in the order of the form', () => {
  expect(Object.keys(missingIn(NEW_FILING, { fault: '照片没有传上' }))).toEqual([
    'placeId',
    'name',
    'text',
    'photoIds',
    'consent',
  ])
  expect(missingIn(WHOLE, { fault: null })).toEqual({})
})

test('without consent nothing is sent', () => {
  expect(missingIn({ ...WHOLE, consent: false }, { fault: null })).toHaveProperty('consent')
  expect(() => filingOf({ ...WHOLE, consent: false }, [])).toThrow()
})

test('it is about their own door unless another place is chosen', () => {
  expect(placesAround(WHOLE, 'c1').map(({ value, label }) => [value, label])).toEqual([
    ['b3-2-702', '本户'],
    ['b3-2', '2 单元'],
    ['b3', '3 号楼'],
    ['c1', '小区公共区域'],
  ])
  expect(filingOf(WHOLE, ['p1'])).toEqual({
    placeId: 'b3-2-702',
    name: '孙伟',
    phone: '13900001234',
    consent: true,
    category: 'other',
    text: '灯不亮',
    photoIds: ['p1'],
    naming: 'open',
  })
  expect(filingOf({ ...WHOLE, aboutId: 'b3' }, [])).toMatchObject({ placeId: 'b3-2-702', aboutId: 'b3' })
})

test('a door says who lives behind it', () => {
  expect(isOwnDoor(WHOLE)).toBe(true)
  expect(isOwnDoor({ ...WHOLE, aboutId: 'b3-2-702' })).toBe(true)
  expect(isOwnDoor({ ...WHOLE, aboutId: 'b3' })).toBe(false)
})

test('whoever stays anonymous leaves no number', () => {
  expect(filingOf({ ...WHOLE, naming: 'anonymous' }, [])).not.toHaveProperty('phone')
})

test('a door that was found is the way of the picker', () => {
  const way = HOME.map(({ id, name }) => ({ id, name }))
  expect(homeOf({ id: 'b3-2-702', label: '东苑 3 号楼 2 单元 702', way })).toEqual(HOME)
})

test.each([
  ['王小明', { name: '王小明' }],
  [' 阿依古丽·买买提 ', { name: '阿依古丽·买买提' }],
  ['139 0000 1234', { phone: '13900001234' }],
  ['３-２-７０２', { door: '３-２-７０２' }],
  ['0014', { door: '0014' }],
  ['没有灯也没有人来修，晚上老人不敢下楼，怕摔跤', { door: '没有灯也没有人来修，晚上老人不敢下楼，怕摔跤' }],
])('what was looked for on the workbench stands in its field: %s', (search, field) => {
  expect(soughtAs(search)).toEqual(field)
})

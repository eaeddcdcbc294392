import { DUTY_KIND_NAMES } from 'types/words/duty'
import { workbookOf } from '../../places/sheet/sheet.fixture'
import { readRegister } from './read'
import { type Person, people, registerOf } from './register.fixture'

const read = async (...all: Person[]) => readRegister(await registerOf(all), { ...DUTY_KIND_NAMES, retired: '老党员' })
const one: Person = { name: '贺新', kind: '退休', unit: '区图书馆' }

test('a whole row', async () => {
  const [person] = people(1)
  const { rows, merged } = await read({ ...person, phone: '139 7000 0001', skills: ' 会修水管 ' })
  expect(merged).toEqual([])
  expect(rows).toEqual([
    {
      row: 2,
      name: '贺东东',
      kind: 'inService',
      unit: '翠苑第一小学',
      branch: '东苑党支部',
      home: { yard: '东苑', building: '1', doorway: '1', household: '101' },
      phone: '13970000001',
      skills: '会修水管',
      faults: [],
      written: expect.objectContaining({ name: '贺东东', phone: '139 7000 0001' }),
    },
  ])
})

test.each([
  ['在职', 'inService'],
  ['在职党员', 'inService'],
  ['退休', 'retired'],
  ['离退休党员', 'retired'],
  ['老党员', 'retired'],
  ['流动', 'floating'],
])('the kind %s', async (kind, expected) => {
  const { rows } = await read({ ...one, kind })
  expect(rows[0]).toMatchObject({ kind: expected, faults: [] })
})

test.each<[string, Person, string[]]>([
  [
    'a formula for a name',
    { name: { formula: 'A1', result: '贺' } },
    ['“姓名”是公式，请选中后“复制”，再“选择性粘贴为数值”'],
  ],
  ['no name', { name: null }, ['请填写姓名']],
  ['a post for a name', { name: '居委会' }, [expect.stringMatching(/姓名不能用职务的名称/)]],
  ['no kind', { kind: null }, ['没有填“类别”，请填“在职”“退休”“流动”']],
  ['another kind', { kind: '预备' }, ['没有“预备”这个类别，请填“在职”“退休”“流动”']],
  ['a number too short', { phone: '1397000' }, ['请填写 11 位手机号']],
  ['a unit of 41 characters', { unit: '单'.repeat(41) }, ['“单位”最多 40 字，请缩短']],
  ['all at once', { name: null, kind: '预备', phone: '1' }, ['请填写姓名', '请填写 11 位手机号', expect.any(String)]],
])('%s is a fault', async (_, more, expected) => {
  const { rows } = await read({ ...one, ...more })
  expect(rows[0]?.faults).toEqual(expected)
})

test('skills of 60 characters and an employer of 40 are taken, empty rows are not seen', async () => {
  const { rows } = await read({}, { ...one, skills: '会'.repeat(60), unit: '单'.repeat(40) })
  expect(rows).toEqual([expect.objectContaining({ row: 3, faults: [] })])
})

test('an office’s own titles', async () => {
  const content = await workbookOf([['贺新', '在职党员', '区图书馆', '13970000001']], {
    head: ['党员姓名', '党员类别', '工作单位', '联系电话'],
  })
  const { rows, found } = await readRegister(content, DUTY_KIND_NAMES)
  expect(rows[0]).toMatchObject({ name: '贺新', kind: 'inService', unit: '区图书馆', phone: '13970000001', faults: [] })
  expect(found.columns.map(({ title }) => title)).toEqual(['姓名', '类别', '单位', '手机'])
})

test('a list without the column of units is refused: nobody would have one', async () => {
  const content = await workbookOf([['贺新', '在职']], { head: ['姓名', '类别'] })
  await expect(readRegister(content, DUTY_KIND_NAMES)).rejects.toMatchObject({ reason: 'COLUMNS_MISSING' })
})

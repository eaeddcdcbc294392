import type { PlaceLevel } from 'types/words/places'
import type { SheetRow } from '../sheet/columns'
import { planImport } from './plan'
import { Tree, type TreePlace } from './tree'

/** c1 > y1 东苑 > g1, g2; g1 > b3 3 号楼 > d2 2 单元 > h502, h503. */
const TREE: TreePlace[] = [
  sketch('c1', 'community', '翠苑社区', []),
  sketch('y1', 'yard', '东苑', ['c1']),
  sketch('g1', 'grid', '第 1 网格', ['c1', 'y1']),
  sketch('g2', 'grid', '第 2 网格', ['c1', 'y1']),
  sketch('b3', 'building', '3 号楼', ['c1', 'y1', 'g1']),
  sketch('d2', 'doorway', '2 单元', ['c1', 'y1', 'g1', 'b3']),
  { ...sketch('h502', 'household', '502', ['c1', 'y1', 'g1', 'b3', 'd2']), floorAreaHundredths: 7_850 },
  sketch('h503', 'household', '503', ['c1', 'y1', 'g1', 'b3', 'd2']),
  { ...sketch('h504', 'household', '504', ['c1', 'y1', 'g1', 'b3', 'd2']), closed: true },
]

function sketch(_id: string, level: PlaceLevel, name: string, above: string[]): TreePlace {
  return {
    _id,
    level,
    name,
    label: name,
    parentId: above.at(-1) ?? null,
    path: [...above, _id],
    order: 0,
    closed: false,
  }
}

const DOORWAY = { yard: '东苑', grid: '第 1 网格', building: '3 号楼', doorway: '2 单元' }
let next = 1
const row = (names: SheetRow['names'], more: Partial<SheetRow> = {}): SheetRow => ({ row: ++next, names, ...more })
const door = (household: string, more: Partial<SheetRow> = {}) => row({ ...DOORWAY, household }, more)
beforeEach(() => {
  next = 1
})

const plan = (rows: SheetRow[], places = TREE) => planImport(rows, new Tree('c1', places))

/** A plan in words. */
const told = (rows: SheetRow[]) =>
  plan(rows).steps.map((step) => {
    if (step.kind === 'add') return `add ${step.node.level} ${step.node.name}`
    if (step.kind === 'move') return `move ${step.place._id} to ${step.parent?.place?._id ?? step.parent?.name ?? 'c1'}`
    if (step.kind === 'rename') return `rename ${step.place._id} to ${step.name}`
    return `measure ${step.place._id} ${step.floorAreaHundredths}`
  })

describe('what is there already', () => {
  it('stays as it is, in whichever spelling and without an id', () => {
    const found = plan([row({ ...DOORWAY, building: '3号楼', household: '５０２' }, { floorAreaHundredths: 7_850 })])
    expect(found).toMatchObject({ bad: [], steps: [], unchanged: 5 })
    expect(found.missing.map(({ _id }) => _id)).toEqual(['g2', 'h503'])
  })

  it('keeps an area about which the sheet says nothing, and takes another one', () => {
    expect(told([door('502')])).toEqual([])
    expect(told([door('502', { floorAreaHundredths: 9_000 })])).toEqual(['measure h502 9000'])
  })
})

test('what is new is added from the outside in, each place once', () => {
  const rows = ['101', '102'].map((household) => row({ ...DOORWAY, grid: '第 3 网格', building: '9 号楼', household }))
  expect(told(rows)).toEqual([
    'add grid 第 3 网格',
    'add building 9 号楼',
    'add doorway 2 单元',
    'add household 101',
    'add household 102',
  ])
})

test('levels that a community does not have are left out', () => {
  expect(told([row({ building: '8 号楼', household: '1' })])).toEqual(['add building 8 号楼', 'add household 1'])
})

test('a closed place is not found by its name: what takes it is new', () => {
  expect(told([door('504')])).toEqual(['add household 504'])
})

describe('another name', () => {
  it('is known by the id', () => {
    expect(told([door('502甲', { placeId: 'h502' })])).toEqual(['rename h502 to 502甲'])
  })

  it('of a building holds for the rows below that say it as well', () => {
    const names = { ...DOORWAY, building: '三号楼' }
    const building = row({ yard: '东苑', grid: '第 1 网格', building: '三号楼' }, { placeId: 'b3' })
    expect(told([row({ ...names, household: '502' }), building])).toEqual(['rename b3 to 三号楼'])
  })

  it('of a building is asked for where rows below still say the old one', () => {
    const building = row({ yard: '东苑', grid: '第 1 网格', building: '三号楼' }, { placeId: 'b3' })
    const { bad, steps } = plan([building, door('502'), door('503')])
    expect(bad.map(({ row: at }) => at)).toEqual([3, 4])
    expect(bad[0]?.reason).toBe('“3 号楼”在第 2 行已改为“三号楼”，请把这一行也改过来')
    expect(steps).toEqual([])
  })

  it('that is taken is refused', () => {
    expect(plan([door('503', { placeId: 'h502' })]).bad).toEqual([
      { row: 2, reason: expect.stringContaining('已经有了') },
    ])
  })
})

describe('another place', () => {
  it('of a building in another grid of the same yard, without an id', () => {
    expect(told([row({ ...DOORWAY, grid: '第 2 网格', household: '502' })])).toEqual(['move b3 to g2'])
  })

  it('of a building in a grid that is new', () => {
    expect(told([row({ ...DOORWAY, grid: '第 5 网格', household: '502' })])).toEqual([
      'add grid 第 5 网格',
      'move b3 to 第 5 网格',
    ])
  })

  it('in another yard: there it is another building', () => {
    const steps = told([row({ ...DOORWAY, yard: '西苑', household: '502' })])
    expect(steps).toContain('add building 3 号楼')
  })

  it('of a door, known by its id', () => {
    expect(told([row({ ...DOORWAY, doorway: '3 单元', household: '502' }, { placeId: 'h502' })])).toEqual([
      'add doorway 3 单元',
      'move h502 to 3 单元',
    ])
  })
})

describe('rows that cannot be taken', () => {
  it.each<[string, () => SheetRow[], string]>([
    ['the same door twice', () => [door('601'), door('6 01')], '与第 2 行重复'],
    [
      'one building in two grids',
      () => [door('601'), row({ ...DOORWAY, grid: '第 2 网格', household: '602' })],
      '第 2 行把“3 号楼”放在第 1 网格',
    ],
    ['an id that nobody has', () => [door('601'), door('602', { placeId: 'h999' })], '“编号”在本社区找不到'],
    ['the id of the community', () => [door('601'), door('602', { placeId: 'c1' })], '“编号”在本社区找不到'],
    ['an id of another level', () => [door('601'), door('602', { placeId: 'd2' })], '与这一行不是同一级'],
    ['an id twice', () => [door('502', { placeId: 'h502' }), door('602', { placeId: 'h502' })], '“编号”与第 2 行重复'],
    ['a closed place', () => [door('601'), door('504', { placeId: 'h504' })], '已停用'],
  ])('%s', (_, rows, reason) => {
    const { bad, steps } = plan(rows())
    expect(bad).toEqual([{ row: 3, reason: expect.stringContaining(reason) }])
    expect(steps).toEqual([])
  })

  it('the same building number in two yards is no fault', () => {
    expect(plan([door('601'), row({ ...DOORWAY, yard: '西苑', household: '601' })]).bad).toEqual([])
  })

  it('all that is wrong is said at once: in the sheet itself, and with what is there', () => {
    const rows = [
      row({ yard: '东苑', grid: '第 1 网格', building: '三号楼' }, { placeId: 'b3' }),
      door('601'),
      row({ ...DOORWAY, building: '9 号楼', household: '1' }),
      row({ ...DOORWAY, building: '9 号楼', household: '1' }),
      row({ ...DOORWAY, grid: '第 2 网格', building: '9 号楼', household: '2' }, { placeId: 'h999' }),
    ]
    expect(plan(rows).bad).toEqual([
      { row: 3, reason: expect.stringContaining('在第 2 行已改为') },
      { row: 5, reason: expect.stringContaining('与第 4 行重复') },
      { row: 6, reason: expect.stringContaining('第 4 行把“9 号楼”放在第 1 网格') },
      { row: 6, reason: expect.stringContaining('“编号”在本社区找不到') },
    ])
  })

  it.each([
    ['first', '第 1 网格'],
    ['last', '第 2 网格'],
  ])(
    'a building that is there, in two grids, where the %s says so by its id: each row hears of it once',
    (which, grid) => {
      const building = row({ yard: '东苑', grid: '第 1 网格', building: '3 号楼' }, { placeId: 'b3' })
      const inOther = row({ ...DOORWAY, grid: '第 2 网格', household: '602' })
      const rows = which === 'first' ? [building, inOther] : [inOther, building]
      const [first, last] = rows.map((each, at) => ({ ...each, row: at + 2 }))
      expect(plan([first, last] as SheetRow[]).bad).toEqual([
        { row: 3, reason: expect.stringContaining(`第 2 行把“3 号楼”放在${grid}`) },
      ])
    },
  )

  it('a building that is there, in two grids: each row hears of it once', () => {
    const rows = [door('601'), row({ ...DOORWAY, grid: '第 2 网格', household: '602' })]
    expect(plan(rows).bad).toEqual([{ row: 3, reason: expect.stringContaining('第 2 行把“3 号楼”放在第 1 网格') }])
  })
})

import { areaWords, readsArea, worst } from './area-words'

describe('how an area reads', () => {
  it('says what there is, and nothing of what is none', () => {
    expect(areaWords({ open: 12, climbed: 2, vacant: 1 })).toBe('在办 12 件 · 已上报 2 件 · 无人在岗 1 件')
    expect(areaWords({ open: 4, climbed: 0, vacant: 0 })).toBe('在办 4 件')
    expect(areaWords({ open: 0, climbed: 0, vacant: 0 })).toBe('诉求都办完了')
  })

  it('names the three buildings that are furthest behind, and none that is not', () => {
    const building = (id: string, overdue: number) => ({ id, label: id, open: 5, overdue, behind: null })
    const byBuilding = [building('b1', 4), building('b2', 3), building('b3', 1), building('b4', 1), building('b5', 0)]
    expect(worst({ byBuilding }).map(({ id }) => id)).toEqual(['b1', 'b2', 'b3'])
    expect(worst({ byBuilding: byBuilding.slice(3) }).map(({ id }) => id)).toEqual(['b4'])
  })

  it.each([
    ['communitySecretary@c1', true],
    ['gridOfficer@g1', true],
    ['administrator@c1', false],
    ['subdistrict@c1', false],
  ])('leads %s on to what was reported: %s', (postKey, expected) => {
    expect(readsArea(postKey)).toBe(expected)
  })
})

import type { PostKey } from 'types/words/posts'
import { WAY } from '../testing/people'
import { levelsOver, responsibleOver } from './responsibility'

const held = (...keys: PostKey[]) => ({ isHeld: (key: PostKey) => keys.includes(key) })
const ALL = held(
  'partyMember@h1',
  'partyGroupLeader@b1',
  'branchSecretary@k1',
  'generalBranchSecretary@y1',
  'communitySecretary@c1',
)
const postsOf = ({ now, next }: ReturnType<typeof responsibleOver>) => [now?.post, next?.post]

describe('the levels over a place', () => {
  it('are five over a household, named by their places', () => {
    expect(levelsOver(WAY).map(({ level, key, label }) => [level, key, label])).toEqual([
      [1, 'partyMember@h1', '包户党员 · 1 号楼 2 单元 502'],
      [2, 'partyGroupLeader@b1', '楼栋党小组长 · 1 号楼'],
      [3, 'branchSecretary@k1', '支部书记 · 北片'],
      [4, 'generalBranchSecretary@y1', '总支书记 · 东苑'],
      [5, 'communitySecretary@c1', '党委书记 · 翠苑社区'],
    ])
  })

  it('leave out what the community does not have, and what lies below the place', () => {
    const withoutBlocks = WAY.filter(({ level }) => level !== 'block' && level !== 'household')
    expect(levelsOver(withoutBlocks).map(({ level }) => level)).toEqual([2, 4, 5])
  })
})

describe('who is responsible', () => {
  it('is the lowest at first, and the next above when it climbs', () => {
    expect(postsOf(responsibleOver(WAY, ALL.isHeld))).toEqual(['partyMember', 'partyGroupLeader'])
    expect(postsOf(responsibleOver(WAY, ALL.isHeld, 2))).toEqual(['partyGroupLeader', 'branchSecretary'])
    expect(postsOf(responsibleOver(WAY, ALL.isHeld, 5))).toEqual(['communitySecretary', undefined])
  })

  it('skips whatever nobody holds', () => {
    const { isHeld } = held('partyGroupLeader@b1', 'communitySecretary@c1')
    expect(postsOf(responsibleOver(WAY, isHeld))).toEqual(['partyGroupLeader', 'communitySecretary'])
    expect(postsOf(responsibleOver(WAY, isHeld, 2))).toEqual(['partyGroupLeader', 'communitySecretary'])
  })

  it('is nobody where nobody holds anything', () => {
    expect(postsOf(responsibleOver(WAY, () => false))).toEqual([undefined, undefined])
  })

  it('stays with whom it had climbed to, also when that post was left meanwhile', () => {
    const { isHeld } = held('partyMember@h1', 'communitySecretary@c1')
    expect(postsOf(responsibleOver(WAY, isHeld, 3))).toEqual(['partyMember', 'communitySecretary'])
  })
})

import type { AreaView } from 'types/request-views'
import type { PostKind } from 'types/words/posts'

/** How the area of a post reads, and for whom. */

/** Those who look after an area without reading what was reported in it. */
const NUMBERS_ONLY: readonly PostKind[] = ['administrator', 'subdistrict']

/** The posts that see to what others handle in their place. */
export const WATCHING_POSTS: readonly PostKind[] = [
  'communitySecretary',
  'generalBranchSecretary',
  'branchSecretary',
  'partyGroupLeader',
  'gridOfficer',
  ...NUMBERS_ONLY,
]

/** Whether whoever holds this post may go on from the numbers to what was reported. @param postKey as `gridOfficer@g1` */
export const readsArea = (postKey: string): boolean => NUMBERS_ONLY.every((kind) => !postKey.startsWith(`${kind}@`))

/** '在办 12 件 · 已上报 2 件 · 无人在岗 1 件': what is none is not said. What is overdue has a mark of its own. */
export function areaWords({ open, climbed, vacant }: Pick<AreaView, 'open' | 'climbed' | 'vacant'>): string {
  if (open === 0) return '诉求都办完了'
  const counted: [string, number][] = [
    ['在办', open],
    ['已上报', climbed],
    ['无人在岗', vacant],
  ]
  return counted
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count} 件`)
    .join(' · ')
}

const WORST = 3

/** The buildings that are furthest behind; one in which nothing is overdue is none of them. */
export const worst = ({ byBuilding }: Pick<AreaView, 'byBuilding'>) =>
  byBuilding.filter(({ overdue }) => overdue > 0).slice(0, WORST)

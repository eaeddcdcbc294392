import type { TeamMonth } from 'types/task-views'
import { hoursOnPaper } from 'types/words/tasks'
import { fileOf, upload } from '../../kernel/files'
import { authority } from '../../kernel/grants'
import type { ActorContext } from '../../kernel/procedure'
import { writeList } from '../../kernel/sheet/write'
import { allTeams, openTeam } from '../teams/directory'
import { teamYearOf } from './statistics'

/** What teams did in a year as .xlsx, by the rules of `tasks.year`: no person stands in it. Source: issue 14, part 7. */

const COLUMNS = ['team', 'month', 'tasks', 'people', 'minutes', 'hours'] as const
const TITLES = { team: '队伍', month: '月份', tasks: '任务（项）', people: '人数', minutes: '分钟', hours: '小时' }
const NUMBER = '0'
const WIDTHS = [
  { width: 20 },
  { width: 10 },
  ...Array(3).fill({ width: 12, format: NUMBER }),
  { width: 12, format: '0.0' },
]
const FEW = '人少，不写'

type Line = (string | number | null)[]

/** One row for each month in which something was counted. */
export const rowsOf = (team: string, months: readonly TeamMonth[]): Line[] =>
  months
    .filter(({ tasks }) => tasks > 0)
    .map(({ month, tasks, people, minutes }) => [
      team,
      month,
      tasks,
      people,
      minutes ?? FEW,
      minutes === null ? FEW : hoursOnPaper(minutes),
    ])

const EXPLANATIONS: Line[] = [
  ['人数', '当月至少计过一次时长的人，一人只算一次。'],
  ['分钟', '当月任务里计下的服务时长。队伍外的人看时，不满 3 人的月份不写。'],
  ['小时', '由分钟换算，只舍不入。'],
]

const sheetOf = (name: string, rows: Line[]) =>
  writeList({ name, columns: COLUMNS, titles: TITLES }, { columns: WIDTHS, rows, explanations: EXPLANATIONS })

/** One file a person, written over by their next one. */
export async function yearSheetOf(ctx: ActorContext, { teamId, year }: { teamId: string; year: number }) {
  const { db, actor } = ctx
  const { name } = await openTeam(db, actor.communityId, teamId)
  const { months } = await teamYearOf(ctx, { teamId, year })
  const content = await sheetOf(`${year} 年`, rowsOf(name, months))
  return fileOf(await upload(`exports/${actor.memberId}/team-year.xlsx`, content), `${name}${year}年.xlsx`)
}

/** A row for each team and month: teams in use, in the order in which they were formed. */
export async function yearSheetOfAll(ctx: ActorContext, year: number) {
  const { db, actor } = ctx
  authority(actor, 'tasks.yearSheetOfAll', [actor.communityId], '全部队伍的汇总由居委会导出，请联系他们')
  const rows: Line[] = []
  for (const { _id: teamId, name } of await allTeams(db, actor.communityId)) {
    rows.push(...rowsOf(name, (await teamYearOf(ctx, { teamId, year })).months))
  }
  const content = await sheetOf(`${year} 年`, rows)
  return fileOf(await upload(`exports/${actor.memberId}/teams-year.xlsx`, content), `志愿服务${year}年.xlsx`)
}

import { api } from '@/cloud/api'
import { useFile } from '@/screen/sheet/use-file'
import { dayOf } from '@/time/words'
import { BarChart } from '@/ui/bar-chart'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { useYear } from '../queries'
import { minutesWords } from '../words'

/** What a team did this year, month by month. Nobody stands in it by name. */
export function Year({ team }: { team: string }) {
  const year = Number(dayOf(Date.now()).slice(0, 4))
  const months = useYear(team, year).data?.months.filter(({ tasks }) => tasks > 0) ?? []
  const sheet = useFile(() => api.tasks.yearSheet.mutate({ teamId: team, year }))
  if (months.length === 0) return null
  const tasks = months.reduce((sum, one) => sum + one.tasks, 0)
  return (
    <Section title={`${year} 年`}>
      <Card>
        <BarChart
          label={`${year} 年各月的任务`}
          bars={months.map(({ month, tasks: done, people, minutes }) => ({
            name: `${Number(month.slice(5))} 月`,
            value: done,
            text: [`${done} 项`, `${people} 人`, minutes !== null && minutesWords(minutes)].filter(Boolean).join(' · '),
          }))}
        />
        <Button look='plain' busy={sheet.busy} onPress={() => void sheet.open()}>
          导出表格
        </Button>
        <Note>一共 {tasks} 项任务。人数很少的月份不写时长。</Note>
      </Card>
    </Section>
  )
}

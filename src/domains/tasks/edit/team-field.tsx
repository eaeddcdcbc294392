import { useTeams } from '@/domains/teams/queries'
import { Remote } from '@/screen/remote'
import { Choice } from '@/ui/choice'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'

interface TeamFieldProps {
  value: string
  error?: string
  onChange: (teamId: string) => void
}

/** Which team does it, for whoever looks after all of them. */
export function TeamField({ value, error, onChange }: TeamFieldProps) {
  const teams = useTeams(false)
  return (
    <Field label='哪支队伍' error={error}>
      <Remote query={teams} look='lines'>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items)
          return all.length === 0 ? (
            <Empty icon='people' title='还没有志愿服务队' text='请先建一支队伍，再发任务。' />
          ) : (
            <Choice
              look='chips'
              label='哪支队伍'
              options={all.map(({ id, name }) => ({ value: id, label: name }))}
              value={value}
              onChange={onChange}
            />
          )
        }}
      </Remote>
    </Field>
  )
}

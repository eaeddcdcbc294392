import type { VolunteerSelf } from 'types/task-views'
import { teamWays } from '@/domains/teams/ways'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'

/** 监护人同意: to a minor, in which of their teams it is noted, and what is to be done where it is not. */
export const Guardians = ({ guardians }: Pick<VolunteerSelf, 'guardians'>) => (
  <Section title='监护人同意'>
    <Card flush>
      {guardians.map(({ teamId, teamName, guardian }) => (
        <Row
          key={teamId}
          icon='people'
          title={teamName}
          note={guardian ? `监护人${guardian}已同意` : '还没有登记，请监护人联系队长'}
          onPress={() => open(teamWays.detail(teamId))}
        />
      ))}
      {guardians.length === 0 && (
        <Row
          icon='people'
          title='先参加一支志愿队'
          note='监护人同意要在队伍里登记'
          onPress={() => open(teamWays.list())}
        />
      )}
    </Card>
    <Note>
      请监护人打电话或当面告诉队长，由队长在队伍页面的“队员”里登记。登记好，就能认领这支队伍的任务。别的队伍的任务，请先参加那支队伍。有危险的任务，满
      18 岁才能参加。
    </Note>
  </Section>
)

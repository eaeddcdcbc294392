import type { MeView } from 'types/members'
import { isOn } from 'types/words/systems'
import { teamWays } from '@/domains/teams/ways'
import { unitWays } from '@/domains/units/ways'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'

/** What there is in the community besides one's own affairs, as far as the community has it. */
export function Neighbourhood({ me: { systemsOff } }: { me: Pick<MeView, 'systemsOff'> }) {
  const teams = isOn(systemsOff, 'teams')
  const units = isOn(systemsOff, 'units')
  if (!teams && !units) return null
  return (
    <Section title='社区'>
      <Card flush>
        {teams && (
          <Row icon='heart' title='志愿服务队' note='看看有哪些队伍，参加一支' onPress={() => open(teamWays.list())} />
        )}
        {units && <Row icon='partner' title='驻区单位' onPress={() => open(unitWays.list())} />}
      </Card>
    </Section>
  )
}

import type { SetupView } from 'types/communities'
import { SYSTEM_WORDS } from 'types/words/subjects'
import { isOn, SYSTEMS, type System, systemName } from 'types/words/systems'
import { api } from '@/cloud/api'
import { Remote } from '@/screen/remote'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { communityKeys, useSetup, useSetupDeed } from '../queries'

/** 系统开关: which systems the community has, one by one. */
export default function Systems() {
  const setup = useSetup()
  useFreshOnShow(communityKeys.setup)
  return (
    <Page>
      <Remote query={setup} look='cards'>
        {(view) => <Switches setup={view} />}
      </Remote>
    </Page>
  )
}

function Switches({ setup: { systemsOff, version } }: { setup: SetupView }) {
  const { run, busy } = useSetupDeed(api.communities.switchSystem.mutate)
  const turn = async (system: System) => {
    const on = !isOn(systemsOff, system)
    const name = systemName(system)
    const text = on
      ? '居民马上能在小程序里看到入口。'
      : '小程序里不再有入口，也不能新办；正在办的照常办完，办过的仍然可以查看。以后可以再开通。'
    const verb = on ? '开通' : '关闭'
    if (busy || !(await confirm({ title: `${verb}“${name}”？`, text, yes: `确认${verb}` }))) return
    if (await run({ system, on, seen: version })) toast(`已${verb}“${name}”`)
  }
  return (
    <Section title='本社区的系统'>
      <Card flush>
        {SYSTEMS.map((system) => (
          <Row
            key={system}
            title={systemName(system)}
            note={SYSTEM_WORDS[system].purpose}
            end={
              isOn(systemsOff, system) ? (
                <StatusChip tone='good'>已开通</StatusChip>
              ) : (
                <StatusChip tone='quiet'>未开通</StatusChip>
              )
            }
            onPress={() => void turn(system)}
          />
        ))}
      </Card>
      <Note>第一年不必全开：先开居民最需要的，用熟了再一个一个开通。</Note>
    </Section>
  )
}

import { useState } from 'react'
import type { SetupStepView, SetupView } from 'types/communities'
import { SETUP_STEP_NAMES } from 'types/words/communities'
import { isOn } from 'types/words/systems'
import { postWays } from '@/domains/posts/ways'
import { address } from '@/screen/address'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'
import { Steps } from '@/ui/steps'
import { Headline } from '@/ui/text'
import { communityKeys, useSetup } from '../queries'
import { communityWays, setupWay } from '../ways'
import { progressOf, progressWords, propertyWords, SETUP_HINTS, SETUP_ICONS } from '../words'
import { OfficeSheet } from './office-sheet'
import { PropertySheet } from './property-sheet'
import { RenameSheet } from './rename-sheet'

/** 社区设置: what is to be done before residents can use the app, the next step on top; and how the office is reached. */
export default function Setup() {
  const setup = useSetup()
  useWatched(communityKeys.setup)
  return (
    <Page>
      <Remote query={setup} look='cards'>
        {(view) => <Checklist setup={view} />}
      </Remote>
    </Page>
  )
}

function Checklist({ setup }: { setup: SetupView }) {
  const [opened, setOpened] = useState<'name' | 'office' | SetupView['property'][number] | null>(null)
  const { id, name, office, property, systemsOff, steps, households, stuck, unreadablePhones, administrated } = setup
  const { names, done, next } = progressOf(steps)
  const close = () => setOpened(null)
  const go = ({ step }: SetupStepView) => {
    const way = setupWay(step, setup)
    if (step === 'contact') return () => setOpened('office')
    return way === null ? undefined : () => open(way)
  }
  const goNext = next && go(next)
  return (
    <>
      {!administrated && (
        <Card>
          <Callout tone='bad' title='社区现在没有管理员'>
            居委会可以请一位。请好以后，管理员再由管理员任免。
          </Callout>
          <Button icon='people' onPress={() => open(postWays.name({ kind: 'administrator', at: { id, label: name } }))}>
            请一位管理员
          </Button>
        </Card>
      )}
      {stuck > 0 && (
        <Callout tone='bad' title={`有 ${stuck} 件后续的事一直没有办成`}>
          例如有人没有收到消息。系统每天会再试，请把这句话告诉部署小程序的技术人员。
        </Callout>
      )}
      {unreadablePhones > 0 && (
        <Callout tone='bad' title={`有 ${unreadablePhones} 个电话号码读不出来`}>
          号码还留着，只是解开它们的密钥缺了或填错了。请把这句话告诉部署小程序的技术人员：把原来的密钥补回
          CHORUS_PHONE_KEYS，就能读到。补不回来的，请本人到“隐私与数据”重新登记。
        </Callout>
      )}
      <Card>
        <Headline>{name}</Headline>
        <Steps steps={names} current={done} />
        {next ? (
          <Callout tone='active' title={`接下来：${SETUP_STEP_NAMES[next.step]}`}>
            {SETUP_HINTS[next.step]}
          </Callout>
        ) : (
          <Callout tone='good' title='都准备好了'>
            居民可以加入了。以后人员有变动，在这里看哪里缺人。
          </Callout>
        )}
        {goNext && (
          <Button icon='arrow' onPress={goNext}>
            去办
          </Button>
        )}
      </Card>
      <Section title='全部步骤'>
        <Card flush>
          {steps.map((one) => (
            <Row
              key={one.step}
              icon={SETUP_ICONS[one.step]}
              title={SETUP_STEP_NAMES[one.step]}
              note={progressWords(one, households)}
              end={one.done ? <StatusChip tone='good'>已完成</StatusChip> : <StatusChip tone='wait'>未完成</StatusChip>}
              onPress={go(one)}
            />
          ))}
        </Card>
      </Section>
      <Section title='居民看到的' more={{ text: '修改', onPress: () => setOpened('office') }}>
        <Card>
          <Facts
            facts={[
              { name: '居委会电话', value: office.phone ?? '还没有填' },
              { name: '办公时间', value: office.hours ?? '还没有填' },
            ]}
          />
          <Button look='plain' icon='edit' onPress={() => setOpened('name')}>
            修改社区名称
          </Button>
        </Card>
      </Section>
      <Section title='物业公司怎么联系'>
        <Card flush>
          {property.map((one) => (
            <Row
              key={one.at.id}
              icon='tools'
              title={one.at.label}
              note={propertyWords(one)}
              onPress={() => setOpened(one)}
            />
          ))}
        </Card>
      </Section>
      <Card flush>
        {isOn(systemsOff, 'roundtables') && (
          <Row
            icon='people'
            title='圆桌会议席位'
            note='谁来开会，谁主持，谁记录'
            onPress={() => open(address('roundtables/list', { shown: 'seats' }))}
          />
        )}
        <Row
          icon='list'
          title='系统开关'
          note='诉求、志愿服务队、驻区单位，一个一个开通'
          end={systemsOff.length > 0 && <StatusChip tone='quiet'>{`${systemsOff.length} 个未开通`}</StatusChip>}
          onPress={() => open(communityWays.systems())}
        />
      </Card>
      {opened === 'name' && <RenameSheet setup={setup} onClose={close} />}
      {opened === 'office' && <OfficeSheet setup={setup} onClose={close} />}
      {opened !== null && typeof opened === 'object' && (
        <PropertySheet setup={setup} property={opened} onClose={close} />
      )}
    </>
  )
}

import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Icon, type IconName } from '@/ui/icon'
import { Masthead } from '@/ui/masthead'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Ends, Stack, Wrap } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note, Paragraph, Title } from '@/ui/text'
import { LONG, nothing } from './samples'
import type { Shelf } from './specimen'

/** Written as a record, so that the compiler asks for every name there is. */
const icons: Record<IconName, true> = {
  alert: true,
  arrow: true,
  back: true,
  bell: true,
  building: true,
  bulb: true,
  calendar: true,
  camera: true,
  car: true,
  chat: true,
  check: true,
  clipboard: true,
  clock: true,
  close: true,
  door: true,
  down: true,
  drop: true,
  edit: true,
  filter: true,
  forward: true,
  heart: true,
  home: true,
  info: true,
  leaf: true,
  letters: true,
  list: true,
  lock: true,
  mail: true,
  minus: true,
  offline: true,
  people: true,
  person: true,
  phone: true,
  pin: true,
  partner: true,
  plus: true,
  qr: true,
  refresh: true,
  return: true,
  search: true,
  shield: true,
  signpost: true,
  sound: true,
  star: true,
  'star-full': true,
  ticket: true,
  tools: true,
  trash: true,
}

const Mastheads = () => (
  <Masthead title='宝翠花都社区' note='3号楼 2单元 301'>
    <Button onPress={nothing} icon='edit'>
      我要反映
    </Button>
  </Masthead>
)

const Words = () => (
  <Card>
    <Headline>件件有着落，事事有回音</Headline>
    <Title>楼道灯修好了</Title>
    <Paragraph>{LONG}</Paragraph>
    <Note>11月22日 08:30 · 王阿姨</Note>
  </Card>
)

const Buttons = () => (
  <Stack gap={3}>
    <Button onPress={nothing}>提交诉求</Button>
    <Button onPress={nothing} busy>
      正在提交
    </Button>
    <Button onPress={nothing} look='plain' icon='phone'>
      打电话给楼栋长
    </Button>
    <Button onPress={nothing} look='danger' icon='trash'>
      撤回这条诉求
    </Button>
    <Button onPress={nothing} disabled>
      还不能提交
    </Button>
    <Button onPress={nothing} look='text'>
      暂不填写，以后再说
    </Button>
    <Button onPress={nothing} look='plain'>
      {LONG}
    </Button>
    <Wrap>
      <Button onPress={nothing} narrow>
        受理
      </Button>
      <Button onPress={nothing} narrow look='plain'>
        派单
      </Button>
    </Wrap>
  </Stack>
)

const Sections = () => (
  <Section title='等我办理' more={{ text: '全部 12 件', onPress: nothing }}>
    <Card>
      <Paragraph>标题右边可以带一个入口。</Paragraph>
    </Card>
  </Section>
)

const Cards = () => (
  <Stack gap={3}>
    <Card onPress={nothing}>
      <Ends>
        <Title>楼道灯不亮</Title>
        <StatusChip tone='active'>办理中</StatusChip>
      </Ends>
      <Paragraph>{LONG}</Paragraph>
      <Note>2026-1122-0042 · 还剩 2 个工作日</Note>
    </Card>
    <Card>
      <Paragraph>不能点的卡片，只用来把内容归在一起。</Paragraph>
    </Card>
  </Stack>
)

const Rows = () => (
  <Card flush>
    <Row icon='building' title='我的住处' note='3号楼 2单元 301' onPress={nothing} />
    <Row icon='letters' title='字号' end='关怀' onPress={nothing} />
    <Row icon='bell' title='消息提醒' end={<StatusChip tone='good'>已开启</StatusChip>} onPress={nothing} />
    <Row icon='chat' title={LONG} note={LONG} end='12 件' onPress={nothing} />
    <Row icon='info' title='只读的一行' note='没有箭头，点了也不动' />
  </Card>
)

const FactList = () => (
  <Card>
    <Facts
      facts={[
        { name: '编号', value: '2026-1122-0042' },
        { name: '地点', value: '3号楼 2单元 一层架空层' },
        { name: '办理单位', value: LONG },
        { name: '办结期限', value: '11月25日 星期三' },
      ]}
    />
  </Card>
)

const Callouts = () => (
  <Stack gap={3}>
    <Callout tone='wait' title='等待核实'>
      楼栋长核实您的住处后，就可以反映问题了。
    </Callout>
    <Callout tone='active'>物业已派师傅，今天下午上门。</Callout>
    <Callout tone='good' title='已经修好'>
      请您看一看，满意就点“已解决”。
    </Callout>
    <Callout tone='bad' title='已超过期限'>
      这件事已上报到支部书记。
    </Callout>
    <Callout tone='quiet'>{LONG}</Callout>
  </Stack>
)

const Icons = () => (
  <Card>
    <Wrap>
      {(Object.keys(icons) as IconName[]).map((name) => (
        <Icon key={name} name={name} />
      ))}
    </Wrap>
  </Card>
)

export const layout: Shelf = {
  name: 'layout',
  specimens: [
    { name: '页首', Show: Mastheads },
    { name: '文字', Show: Words },
    { name: '按钮', Show: Buttons },
    { name: '分组', Show: Sections },
    { name: '卡片', Show: Cards },
    { name: '列表行', Show: Rows },
    { name: '名值列表', Show: FactList },
    { name: '提示块', Show: Callouts },
    { name: '图标', Show: Icons },
  ],
}

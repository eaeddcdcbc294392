import type { TaskView } from 'types/task-views'
import { RISK_NAMES, SKILL_NAMES } from 'types/words/tasks'
import { ways } from '@/domains/requests/ways'
import { teamWays } from '@/domains/teams/ways'
import { dial } from '@/screen/dial'
import { Engagements } from '@/screen/engagements'
import { open } from '@/screen/go'
import { addToPhone, HAS_CALENDAR } from '@/screen/phone-calendar'
import { shiftWords, stampWords } from '@/time/words'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Paragraph, Unbroken } from '@/ui/text'
import { toast } from '@/ui/toast'
import { countedWords, placesWords, standingWords } from '../words'

/** What there is to do, and how I stand in it. */
export function About({ task, now }: { task: TaskView; now: number }) {
  const { title, about, teamId, teamName, contact } = task
  const { text, tone } = standingWords(task)
  return (
    <Stack gap={4}>
      <Standing task={task} now={now} />
      <Engagements engagements={task.engagements} now={now} />
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{title}</Headline>
            <StatusChip tone={tone}>{text}</StatusChip>
          </Ends>
          <Facts facts={factsOf(task, now)} />
          {about && <Paragraph>{about}</Paragraph>}
        </Stack>
      </Card>
      {task.thanks && task.thanks.length > 0 && <Thanks thanks={task.thanks} />}
      {isThere(task) && (
        <Card flush>
          <Row
            icon='alert'
            title='发现问题，去反映'
            note='灯不亮、路不平、有隐患'
            onPress={() => open(ways.report())}
          />
        </Card>
      )}
      <Card flush>
        <Row icon='people' title={teamName} note='谁来组织' onPress={() => open(teamWays.detail(teamId))} />
        {HAS_CALENDAR && task.mine === 'claimed' && task.state === 'open' && (
          <Row icon='calendar' title='记到手机日历' note='提前 2 小时提醒' onPress={() => void noteDown(task)} />
        )}
        {contact && (
          <Row
            icon='phone'
            title='打电话给带队的人'
            end={<Unbroken>{contact}</Unbroken>}
            onPress={() => void dial(contact)}
          />
        )}
      </Card>
    </Stack>
  )
}

/** Whoever is there, or leads those who are. */
const isThere = ({ myPlace, actions }: TaskView) =>
  myPlace?.state === 'here' || myPlace?.state === 'gone' || actions.includes('spot')

/** What others said thanks with: whoever did it reads it, and nobody else. */
const Thanks = ({ thanks }: { thanks: NonNullable<TaskView['thanks']> }) => (
  <Section title='谢谢您'>
    <Card flush>
      {thanks.map(({ text, by, at }) => (
        <Row key={at} icon='heart' title={text} note={by} />
      ))}
    </Card>
  </Section>
)

async function noteDown({ title, startsAt, endsAt, meetAt: where }: TaskView) {
  if (await addToPhone({ title, startsAt, endsAt, where })) toast('已记到手机日历')
  else toast('没有记上，请在微信的设置里允许使用日历', 'bad')
}

function factsOf(task: TaskView, now: number) {
  const { startsAt, endsAt, meetAt, placeLabel, minimum, openFrom } = task
  const { bring, risk, gear, insurance, skill, teamOnly, learnt } = task
  const facts: [name: string, value: string | null][] = [
    ['时间', shiftWords(startsAt, endsAt, now)],
    ['集合地点', [meetAt, placeLabel && `（${placeLabel}附近）`].filter(Boolean).join('')],
    ['名额', placesWords(task)],
    ['最少', minimum === null ? null : `${minimum} 人才办得成`],
    ['开始认领', openFrom !== null && openFrom > now ? stampWords(openFrom, now) : null],
    ['新人先报', newcomersWords(task, now)],
    ['带什么', bring],
    ['要会什么', skill && SKILL_NAMES[skill]],
    ['谁能参加', teamOnly ? '只限本队队员' : null],
    ['风险', risk === 'none' ? null : RISK_NAMES[risk]],
    ['防护用品', gear],
    ['保险', insurance],
    ['下次要注意', learnt],
  ]
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** Who comes first while it is kept for those who are new to the team. */
const newcomersWords = ({ firstTimersUntil, state }: TaskView, now: number) =>
  state === 'open' && firstTimersUntil !== null && firstTimersUntil > now
    ? `${stampWords(firstTimersUntil, now)} 前留给一年内没来过本队的邻居`
    : null

/** What I have to know of my own place in it, or why I cannot have one. */
function Standing({ task, now }: { task: TaskView; now: number }) {
  const { state, mine, offerUntil, before, obstacle, openFrom, myPlace, actions } = task
  const counted = countedWords(task)
  if (state === 'cancelled') {
    return (
      <Callout tone='bad' title='这项任务已经取消'>
        请不要前往。可以看看别的任务。
      </Callout>
    )
  }
  if (counted) {
    return (
      <Callout tone={counted.tone} title={counted.title}>
        {counted.text}
      </Callout>
    )
  }
  if (mine === 'offered' && offerUntil !== null) {
    return (
      <Callout tone='wait' title='有一个名额留给您'>
        请在 {stampWords(offerUntil, now)} 前回复，过时就留给下一位。
      </Callout>
    )
  }
  if (mine === 'waiting' && (actions.includes('claim') || actions.includes('takeOver'))) {
    return (
      <Callout tone='wait' title={actions.includes('claim') ? '现在有名额' : '有人找人替班'}>
        能来请现在就点，先点先得。
      </Callout>
    )
  }
  if (mine === 'waiting' && before !== null && (state === 'open' || state === 'underWay')) {
    return (
      <Callout tone='wait' title={before === 0 ? '您排在第一位' : `您前面还有 ${before} 人`}>
        一有名额就通知您，请留意消息。
      </Callout>
    )
  }
  if (myPlace?.asked) {
    return (
      <Callout tone='wait' title='时间改了，您还能来吗？'>
        请看好新的时间再回复。
      </Callout>
    )
  }
  if (myPlace?.standIn && myPlace.state === 'claimed') {
    return (
      <Callout tone='wait' title='正在找人替班'>
        有人接手前，名额还是您的。
      </Callout>
    )
  }
  if (myPlace?.state === 'here') return <Callout tone='good' title='已签到' />
  if (mine === 'claimed' && state === 'open') {
    return (
      <Callout tone='good' title='您已认领，到时候见'>
        来不了请早点退出，名额好留给别人。
      </Callout>
    )
  }
  if (state === 'draft') {
    return (
      <Callout tone='quiet' title='还没有发布'>
        现在只有队长和居委会看得到。
      </Callout>
    )
  }
  if (obstacle) return <Callout tone='quiet' title={obstacle} />
  if (openFrom !== null && openFrom > now) {
    return <Callout tone='quiet' title={`${stampWords(openFrom, now)} 开始认领`} />
  }
  return null
}

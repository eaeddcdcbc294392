import type { MeView } from 'types/members'
import { HOME_STATE_NAMES, MEMBER_STATE_NAMES } from 'types/words/members'
import { Stopped } from '@/domains/members/stopped'
import { memberWays } from '@/domains/members/ways'
import { asksForPhone, homeWords, MEMBER_STATE_TONES, refusalOf } from '@/domains/members/words'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note, Paragraph } from '@/ui/text'
import { Portrait } from './portrait'

/** Name, home and standing of a member. */
export const WhoIAm = ({ me }: { me: MeView }) => (
  <Card>
    <Ends>
      <Headline>{me.name}</Headline>
      <StatusChip tone={MEMBER_STATE_TONES[me.state]}>{MEMBER_STATE_NAMES[me.state]}</StatusChip>
    </Ends>
    <Stack gap={1}>
      {me.homes.map((home) => (
        <Paragraph key={home.householdId}>
          {homeWords(home)}
          {home.state !== 'verified' && `（${HOME_STATE_NAMES[home.state]}）`}
        </Paragraph>
      ))}
    </Stack>
    {asksForPhone(me) && (
      <Button look='text' narrow icon='phone' onPress={() => open(memberWays.privacy())}>
        登记我的电话
      </Button>
    )}
    <Stopped me={me} />
    {me.posts.length > 0 && <Portrait me={me} />}
    {me.state === 'left' && (
      <>
        <Note>您已退出社区。重新登记住处，核实后就能反映诉求。</Note>
        <Button icon='home' onPress={() => open(memberWays.join())}>
          重新加入
        </Button>
      </>
    )}
    {me.state === 'refused' && (
      <>
        <Callout tone='bad' title='没有通过核实'>
          原因：{refusalOf(me)}
        </Callout>
        <Button icon='edit' onPress={() => open(memberWays.join())}>
          改一改，重新申请
        </Button>
      </>
    )}
  </Card>
)

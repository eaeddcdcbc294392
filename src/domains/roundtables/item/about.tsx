import type { ItemView } from 'types/item-inputs'
import {
  MAJORITY_NAMES,
  MAJORITY_OF,
  MATTER_CATEGORY_NAMES,
  OUTCOME_NAMES,
  OWNERS_MATTER_NAMES,
  REFERRAL_NAMES,
} from 'types/words/roundtables'
import { ways } from '@/domains/requests/ways'
import { open } from '@/screen/go'
import { shown } from '@/screen/sent-photos'
import { dateWords } from '@/time/words'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Photos } from '@/ui/photos'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note, Paragraph } from '@/ui/text'
import { roundtableWays } from '../ways'
import { behindWords, itemStanding } from '../words'

const BY_A_MEETING: readonly ItemView['state'][] = ['resolved', 'referred', 'noAgreement']

/** What the table is asked, and how it stands. */
export function About({ item, now }: { item: ItemView; now: number }) {
  const { title, question, background, category, askedOf, broughtBy, meetingId, meetingAt } = item
  const { outcome, resolution, requests, mergedInto, photos } = item
  const { text, tone } = itemStanding(item)
  const behind = behindWords(item)
  return (
    <Stack gap={4}>
      {outcome && (
        <Callout tone={outcome === 'agreed' ? 'good' : 'quiet'} title={`会议结果：${OUTCOME_NAMES[outcome]}`}>
          {resolution}
        </Callout>
      )}
      {!outcome && BY_A_MEETING.includes(item.state) && (
        <Callout tone='wait' title='会议结果还没有公示'>
          会议已经有了结论。公示以后，这里看得到定了什么。
        </Callout>
      )}
      <ForOthers item={item} />
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{title}</Headline>
            <StatusChip tone={tone}>{text}</StatusChip>
          </Ends>
          {behind && <Note>{behind}</Note>}
          <Facts
            facts={[
              { name: '请会议决定', value: question },
              ...(askedOf.length > 0 ? [{ name: '想请谁来办', value: askedOf.join('、') }] : []),
              { name: '类别', value: MATTER_CATEGORY_NAMES[category] },
              { name: '谁提的', value: broughtBy },
            ]}
          />
          {background && <Paragraph>{background}</Paragraph>}
          {photos.length > 0 && <Photos photos={photos.map(shown)} />}
        </Stack>
      </Card>
      {(meetingId || mergedInto) && (
        <Card flush>
          {meetingId && (
            <Row
              icon='calendar'
              title={meetingAt === null ? '看这次会议' : `${dateWords(meetingAt, now)}的圆桌会议`}
              note='看这次会议的全部议题'
              onPress={() => open(roundtableWays.meeting(meetingId))}
            />
          )}
          {mergedInto && (
            <Row icon='arrow' title='看并入的那项议题' onPress={() => open(roundtableWays.item(mergedInto))} />
          )}
        </Card>
      )}
      {requests.length > 0 && (
        <Section title='来自这些诉求'>
          <Card flush>
            {requests.map(({ id, text: said, number, placeLabel }) => (
              <Row
                key={id}
                icon='chat'
                title={said}
                note={`${number} · ${placeLabel}`}
                onPress={() => open(ways.detail(id))}
              />
            ))}
          </Card>
        </Section>
      )}
    </Stack>
  )
}

/** What the table does not decide: whose it is, and how many of the owners have to agree. */
function ForOthers({ item: { ownersDecide, ownersMatter, referral, majority } }: { item: ItemView }) {
  if (referral === 'motion' && majority) {
    return (
      <Callout tone='wait' title='等业主表决'>
        {`要${MAJORITY_NAMES[majority]}。`}
      </Callout>
    )
  }
  if (referral) {
    return (
      <Callout tone='wait' title={`转到：${REFERRAL_NAMES[referral]}`}>
        会上没有定下来，由那边接着办。
      </Callout>
    )
  }
  if (!ownersDecide) return null
  const asked = ownersMatter
    ? `${OWNERS_MATTER_NAMES[ownersMatter]}要${MAJORITY_NAMES[MAJORITY_OF[ownersMatter]]}。`
    : ''
  return (
    <Callout tone='wait' title='这件事依法由业主表决'>
      {`会上只商量报价和办法，不作决定。${asked}`}
    </Callout>
  )
}

import { Text } from '@tarojs/components'
import type { RequestView } from 'types/request-views'
import { NAMING_NAMES, REQUEST_CATEGORY_NAMES, standingName } from 'types/words/requests'
import { postWays } from '@/domains/posts/ways'
import { open } from '@/screen/go'
import { shown } from '@/screen/sent-photos'
import { dateWords, momentWords } from '@/time/words'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Photos } from '@/ui/photos'
import { Row } from '@/ui/row'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note, Paragraph } from '@/ui/text'
import { ways } from '../ways'
import { nextStep, STATE_TONES } from '../words'

interface AboutProps {
  request: RequestView
  /** Whether whoever reads holds a post. */
  staff: boolean
  /** Whether they file for residents. */
  files: boolean
  now: number
}

/** What was reported, where it stands and what comes next. */
export function About({ request, staff, files, now }: AboutProps) {
  const { number, state, category, text, photos, placeLabel, ownerLabel, createdAt, behalf } = request
  const next = nextStep(request, now)
  return (
    <Stack gap={4}>
      <Ends>
        <StatusChip tone={STATE_TONES[state]}>{standingName(request, request.mine)}</StatusChip>
        <Note>
          编号 <Text className='unbroken'>{number}</Text>
        </Note>
      </Ends>
      <Callout tone={next.tone} title={next.title}>
        <Paragraph>{next.text}</Paragraph>
      </Callout>
      <Card>
        <Paragraph>{text}</Paragraph>
        {photos.length > 0 && <Photos photos={photos.map(shown)} />}
        <Facts
          facts={[
            { name: '地点', value: placeLabel },
            { name: '类别', value: REQUEST_CATEGORY_NAMES[category] },
            { name: '反映人', value: reporterOf(request) },
            ...(behalf
              ? [{ name: '代登记', value: `${behalf.by}，${dateWords(behalf.consentAt, now)}征得本人同意` }]
              : []),
            { name: '反映时间', value: momentWords(createdAt, now) },
            { name: '由谁办理', value: ownerLabel },
          ]}
        />
      </Card>
      {staff && (
        <Card flush>
          <Row
            icon='people'
            title='五级责任人'
            onPress={() => open(postWays.responsible(request.placeId, request.climbed))}
          />
          {behalf && files && <Row icon='list' title='我代登记的' onPress={() => open(ways.filed())} />}
        </Card>
      )}
    </Stack>
  )
}

/** To oneself it also says how the others read it. */
const reporterOf = ({ reporter, mine, naming }: RequestView) =>
  mine ? `${reporter}（我，${NAMING_NAMES[naming]}）` : reporter

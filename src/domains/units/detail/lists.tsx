import { OFFER_KIND_NAMES, PROJECT_STATE_NAMES } from 'types/words/offers'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { useListsOf } from '../queries'
import { unitWays } from '../ways'

/** The three lists of a unit (三张清单): what it can give, what it needs, what it does together with the community. */
export function Lists({ id, keeps }: { id: string; keeps: boolean }) {
  const { offers, needs, projects } = useListsOf(id)
  return (
    <>
      <Section title='能提供的'>
        <Stack gap={3}>
          <Lines
            lines={offers.map(({ id: offerId, title, kind, when }) => ({
              id: offerId,
              title,
              note: `${OFFER_KIND_NAMES[kind]} · ${when}`,
              to: unitWays.offer(offerId),
            }))}
            none='还没有写。'
          />
          {keeps && (
            <Button look='plain' icon='calendar' onPress={() => open(unitWays.bookings(id))}>
              看预约、写能提供的
            </Button>
          )}
        </Stack>
      </Section>
      <Section title='需要的' more={{ text: '全部', onPress: () => open(unitWays.needs(id)) }}>
        <Lines
          lines={needs.map(({ id: needId, title, month, count }) => ({
            id: needId,
            title,
            note: `${Number(month.slice(5))}月 · ${count}`,
            to: unitWays.need(needId),
          }))}
          none='现在没有需要的。'
        />
      </Section>
      <Section title='共建项目' more={{ text: '全部', onPress: () => open(unitWays.projects(id)) }}>
        <Lines
          lines={projects.map(({ id: projectId, title, state }) => ({
            id: projectId,
            title,
            note: PROJECT_STATE_NAMES[state],
            to: unitWays.project(projectId),
          }))}
          none='还没有共建项目。'
        />
      </Section>
    </>
  )
}

const Lines = ({ lines, none }: { lines: { id: string; title: string; note: string; to: string }[]; none: string }) =>
  lines.length === 0 ? (
    <Note>{none}</Note>
  ) : (
    <Card flush>
      {lines.map(({ id, title, note, to }) => (
        <Row key={id} title={title} note={<Note>{note}</Note>} onPress={() => open(to)} />
      ))}
    </Card>
  )

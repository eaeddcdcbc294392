import { useState } from 'react'
import type { TableView } from 'types/roundtable-inputs'
import { SEAT_DUTY_NAMES, SEATS_AT_MOST } from 'types/words/meetings'
import { QUORUM_RULE_NAMES } from 'types/words/roundtables'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { FormOf } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import { useDeed } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Row } from '@/ui/row'
import { toast } from '@/ui/toast'
import { roundtableKeys, useTable } from '../queries'
import { roundtableWays } from '../ways'
import { draftOf, inputOf, newSeat, type SeatDraft } from './drafts'
import { SeatSheet } from './seat-sheet'

const QUORUMS = (['half', 'twoThirds'] as const).map((value) => ({ value, label: QUORUM_RULE_NAMES[value] }))

/** 安排席位: who sits at the table, by the office. */
export default function ArrangeTable() {
  return (
    <InCommunity>
      <FormOf query={useTable()}>{(table) => <Arranging table={table} />}</FormOf>
    </InCommunity>
  )
}

function Arranging({ table }: { table: TableView }) {
  const [seats, setSeats] = useState(() => table.seats.map(draftOf))
  /** The version that it began with: what somebody else arranged meanwhile is not overwritten. */
  const [seen] = useState(table.version)
  const [quorum, setQuorum] = useState(table.quorum)
  /** Which seat is open; the one after the last is new. */
  const [opened, setOpened] = useState<number | null>(null)
  const deed = useDeed(api.roundtables.arrange.mutate, { onScreen: [roundtableKeys.lists] })
  const save = async () => {
    if (!(await deed.run({ seats: seats.map(inputOf), quorum, seen }))) return
    toast('席位已安排好')
    replaceBy(roundtableWays.seats())
  }
  const put = (draft: SeatDraft | null) => {
    setSeats((now) => [...now.slice(0, opened ?? 0), ...(draft ? [draft] : []), ...now.slice((opened ?? 0) + 1)])
    setOpened(null)
  }
  const wrong = deed.fields.seats
  return (
    <FormPage busy={deed.busy} onSubmit={save}>
      {wrong && <Callout tone='bad' title={wrong} />}
      {seats.length > 0 && (
        <Card flush>
          {seats.map((seat, place) => (
            <Row
              key={seat.id ?? `new-${place}`}
              icon='person'
              title={seat.label}
              note={wordsOf(seat)}
              onPress={() => setOpened(place)}
            />
          ))}
        </Card>
      )}
      {seats.length < SEATS_AT_MOST && (
        <Button look='plain' icon='plus' onPress={() => setOpened(seats.length)}>
          添加席位
        </Button>
      )}
      <Field label='多少席位到场，会议才能作出决定' error={deed.fields.quorum}>
        <Choice label='多少席位到场' options={QUORUMS} value={quorum} onChange={setQuorum} />
      </Field>
      {opened !== null && (
        <SeatSheet
          seat={seats[opened] ?? newSeat()}
          isNew={opened === seats.length}
          onDone={put}
          onClose={() => setOpened(null)}
        />
      )}
    </FormPage>
  )
}

const wordsOf = ({ holder, substitutes, duty, invited }: SeatDraft): string =>
  [
    duty && SEAT_DUTY_NAMES[duty],
    holder?.name ?? '还没有定人',
    substitutes.length > 0 && `候补 ${substitutes.map(({ name }) => name).join('、')}`,
    invited && '受邀参加',
  ]
    .filter(Boolean)
    .join('，')

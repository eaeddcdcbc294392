import { useState } from 'react'
import type { MinutesView } from 'types/roundtable-minutes'
import { OBJECTION_LENGTH } from 'types/words/roundtables'
import { api } from '@/cloud/api'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { Stack } from '@/ui/stack'
import { toast } from '@/ui/toast'
import { useMinutesDeed } from '../session/queries'

/** What whoever reads it is asked for their own seat: a word to the minutes, or to an appendix. */
export function Asked({ minutes }: { minutes: MinutesView }) {
  const { actions, answers, appendices } = minutes
  const own = actions.includes('confirm') && answers.find(({ mine, answer }) => mine && answer === null)
  if (own) return <ToMinutes minutes={minutes} own={own} />
  if (!actions.includes('answerAppendix')) return null
  const [asked] = appendices.flatMap(({ number, answers: of }) =>
    of.flatMap(({ seatId, label, mine, answer }) => (mine && answer === null ? [{ number, seatId, label }] : [])),
  )
  return asked ? <ToAppendix key={`${asked.number} ${asked.seatId}`} id={minutes.id} asked={asked} /> : null
}

interface Seat {
  seatId: string
  label: string
}

/** A party confirms them for its own seat, or objects in its own words. */
function ToMinutes({ minutes: { id, minutesVersion: seen }, own }: { minutes: MinutesView; own: Seat }) {
  const [objects, setObjects] = useState(false)
  const confirming = useMinutesDeed(id, api.roundtables.confirm.mutate)
  const { seatId, label } = own
  return (
    <Stack gap={2}>
      <Button
        busy={confirming.busy}
        onPress={() => void confirming.run({ id, seatId, seen }).then((done) => done && toast('已确认，谢谢'))}
      >
        {`${label}确认纪要`}
      </Button>
      <Button look='plain' onPress={() => setObjects(true)}>
        有意见
      </Button>
      {objects && (
        <WordSheet
          title='对纪要的意见'
          action='提交'
          label='哪里不对，应该怎样写'
          hint='会一字不改地附在纪要后面'
          limit={OBJECTION_LENGTH}
          field='objection'
          deed={confirming}
          inputOf={(objection) => ({ id, seatId, seen, objection })}
          done='意见已附上'
          onClose={() => setObjects(false)}
        />
      )}
    </Stack>
  )
}

/** A party that an appendix concerns agrees to it, or objects in its own words. */
function ToAppendix({ id, asked: { number, seatId, label } }: { id: string; asked: Seat & { number: number } }) {
  const [objects, setObjects] = useState(false)
  const answering = useMinutesDeed(id, api.roundtables.answerAppendix.mutate)
  const agree = async () => {
    if (await answering.run({ id, number, seatId })) toast('已同意，谢谢')
  }
  return (
    <Stack gap={2}>
      <Button busy={answering.busy} onPress={() => void agree()}>
        {`${label}同意附记 ${number}`}
      </Button>
      <Button look='plain' onPress={() => setObjects(true)}>
        对附记有意见
      </Button>
      {objects && (
        <WordSheet
          title={`对附记 ${number} 的意见`}
          action='提交'
          label='哪里不对，应该怎样写'
          hint='会一字不改地写在附记下面'
          limit={OBJECTION_LENGTH}
          field='objection'
          deed={answering}
          inputOf={(objection) => ({ id, number, seatId, objection })}
          done='意见已附上'
          onClose={() => setObjects(false)}
        />
      )}
    </Stack>
  )
}

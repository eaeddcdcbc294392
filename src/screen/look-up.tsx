import { useState } from 'react'
import { REASON_LENGTH } from 'types/words/members'
import { isBlank } from 'types/words/text'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Sheet } from '@/ui/sheet'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { dial } from './dial'
import type { DeedOf } from './use-deed'

interface LookSheetProps<Input extends { key: string }> {
  /** Whose number. */
  name: string
  deed: DeedOf<Input>
  /** What is sent with the reason, if they gave one. */
  inputOf: (why: string | undefined) => Omit<Input, 'key'>
  /** The field in which the reason travels. */
  field: string
  onClose: () => void
}

/** Asks for somebody's full number, after saying what for: the look is kept, and they can read it. */
export function LookSheet<Input extends { key: string }>({
  name,
  deed,
  inputOf,
  field,
  onClose,
}: LookSheetProps<Input>) {
  const [why, setWhy] = useState('')
  const look = async () => {
    if (await deed.run(inputOf(isBlank(why) ? undefined : why))) onClose()
  }
  return (
    <Sheet
      title={`查看${name}的电话`}
      onClose={onClose}
      footer={
        <Button busy={deed.busy} onPress={() => void look()}>
          查看
        </Button>
      }
    >
      <Note>这次查看会记下您的姓名、职务和时间，本人看得到。</Note>
      <TextField
        optional
        label='为什么要看'
        placeholder='例如：家里漏水，需要马上联系'
        error={deed.fields[field]}
        limit={REASON_LENGTH}
        value={why}
        onChange={setWhy}
      />
    </Sheet>
  )
}

/** A number that was looked up, and the button that dials it. It is gone with the page. */
export const SeenNumber = ({ name, phone }: { name: string; phone: string }) => (
  <>
    <Facts facts={[{ name: '完整号码', value: phone }]} />
    <Button icon='phone' label={`打电话给${name}`} onPress={() => void dial(phone)}>
      打电话
    </Button>
  </>
)

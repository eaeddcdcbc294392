import { useState } from 'react'
import type { RequestView } from 'types/requests'
import { TEXT_LENGTH } from 'types/words/requests'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Rating } from '@/ui/rating'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import type { Acting } from './use-acting'

interface SettleSheetProps {
  request: RequestView
  settling: Acting['settling']
  onClose: () => void
}

/** The resident's word: it is settled, and how well. */
export function SettleSheet({ request: { id, version }, settling, onClose }: SettleSheetProps) {
  const [stars, setStars] = useState<number | null>(null)
  const [text, setText] = useState('')
  const [unrated, setUnrated] = useState(false)
  const { run, busy, fields } = settling

  const submit = async () => {
    setUnrated(stars === null)
    if (stars === null) return
    if (!(await run({ id, seen: version, stars, text }))) return
    toast('谢谢您的评价')
    onClose()
  }

  return (
    <Sheet
      title='解决了，办得怎么样？'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={submit}>
          确认已解决
        </Button>
      }
    >
      <Stack gap={4}>
        <Field label='满意程度' error={unrated ? '请选择满意程度' : fields.stars}>
          <Rating
            label='满意程度'
            value={stars}
            onChange={(chosen) => {
              setStars(chosen)
              setUnrated(false)
            }}
          />
        </Field>
        <TextField
          optional
          multiline
          label='想说的话'
          limit={TEXT_LENGTH}
          value={text}
          error={fields.text}
          onChange={setText}
        />
      </Stack>
    </Sheet>
  )
}

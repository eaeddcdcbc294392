import { useState } from 'react'
import type { RequestView } from 'types/request-views'
import { TEXT_LENGTH } from 'types/words/requests'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Rating } from '@/ui/rating'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { speaksForResident } from '../words'
import type { Acting } from './use-acting'

interface SettleSheetProps {
  request: RequestView
  settling: Acting['settling']
  onClose: () => void
}

/** The resident's word: it is settled, and how well. */
export function SettleSheet({ request, settling, onClose }: SettleSheetProps) {
  const { id, version } = request
  const forResident = speaksForResident(request)
  const [stars, setStars] = useState<number | null>(null)
  const [text, setText] = useState('')
  const [unrated, setUnrated] = useState(false)
  const { run, busy, fields } = settling

  const submit = async () => {
    setUnrated(stars === null)
    if (stars === null) return
    if (!(await run({ id, seen: version, stars, text }))) return
    toast(forResident ? '已代填' : '谢谢您的评价')
    onClose()
  }

  return (
    <Sheet
      title={forResident ? '居民说解决了，满意吗？' : '解决了，办得怎么样？'}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={submit}>
          {forResident ? '代填：已解决' : '确认已解决'}
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
          label={forResident ? '居民说的话' : '想说的话'}
          limit={TEXT_LENGTH}
          value={text}
          error={fields.text}
          onChange={setText}
        />
      </Stack>
    </Sheet>
  )
}

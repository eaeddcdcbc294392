import { useState } from 'react'
import type { OfferedHandler, RequestView } from 'types/request-views'
import { HANDLING_DAYS, phrasesOf, TEXT_LENGTH } from 'types/words/requests'
import { open } from '@/screen/go'
import { Phrases } from '@/screen/phrases'
import type { DeedOf } from '@/screen/use-deed'
import { dueWords, provisionally } from '@/time/words'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import type { DispatchInput } from '../queries'
import { ways } from '../ways'

interface GiveSheetProps {
  request: RequestView
  /** To whom the like of it mostly goes. */
  usual: OfferedHandler
  deed: DeedOf<DispatchInput>
  onClose: () => void
}

/** 受理并派单: to the usual handler, with the date that the rule gives. Whoever wants it otherwise goes on to the whole form. */
export function GiveSheet({ request, usual: { post, placeId, label, usual }, deed, onClose }: GiveSheetProps) {
  const { id, version: seen, category } = request
  const [text, setText] = useState('')
  const give = async () => {
    if (!(await deed.run({ id, seen, post, placeId, text }))) return
    toast('已派单')
    onClose()
  }
  const chooseAnother = () => {
    onClose()
    open(ways.handle(id, 'dispatch'))
  }
  const due = usual && provisionally(dueWords(usual.dueAt, Date.now()), usual.provisional)
  return (
    <Sheet
      title='受理并派单'
      onClose={onClose}
      footer={
        <Button busy={deed.busy} onPress={() => void give()}>
          派单
        </Button>
      }
    >
      <Stack gap={4}>
        <Facts
          facts={[
            { name: '派给', value: label },
            { name: '期限', value: `${due}（${HANDLING_DAYS[category]} 个工作日内）` },
          ]}
        />
        <Button look='text' narrow onPress={chooseAnother}>
          换人或另定日期
        </Button>
        <Phrases phrases={phrasesOf('dispatch')} text={text} onChange={setText} />
        <TextField
          optional
          multiline
          label='交代几句'
          hint='办理的人和居民都看得到'
          limit={TEXT_LENGTH}
          value={text}
          error={deed.fields.text}
          onChange={setText}
        />
      </Stack>
    </Sheet>
  )
}

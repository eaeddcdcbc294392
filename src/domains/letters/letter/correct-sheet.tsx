import { useState } from 'react'
import type { LetterView } from 'types/letters'
import { LETTER_WORDS_LENGTH, OBJECTION_LENGTH } from 'types/words/letters'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note, Paragraph } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

interface CorrectSheetProps {
  letter: LetterView
  deed: DeedOf<{ id: string; seen: number; words: string; reply: string; key: string }>
  onClose: () => void
}

/** The answer to an objection: the figures are counted anew, the words may be others, and the member reads it once more. */
export function CorrectSheet({ letter, deed: { run, busy, fields }, onClose }: CorrectSheetProps) {
  const { id, version: seen, objection } = letter
  const [words, setWords] = useState(letter.words)
  const [reply, setReply] = useState('')
  const save = async () => {
    if (!(await run({ id, seen, words, reply }))) return
    toast('已请本人再看')
    onClose()
  }
  return (
    <Sheet
      title='答复并修改'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          请本人再看
        </Button>
      }
    >
      <Stack gap={4}>
        <Paragraph>{`本人的意见：${objection ?? ''}`}</Paragraph>
        <Note>数字有误，请先在档案里更正或撤销，这里会重新汇总。</Note>
        <TextField
          label='评语'
          multiline
          error={fields.words}
          limit={LETTER_WORDS_LENGTH}
          value={words}
          onChange={setWords}
        />
        <TextField
          label='对意见的答复'
          multiline
          error={fields.reply}
          limit={OBJECTION_LENGTH}
          value={reply}
          onChange={setReply}
        />
      </Stack>
    </Sheet>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { LETTER_STATE_NAMES, type LetterState } from 'types/words/letters'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { FormPage } from '@/screen/form-page'
import { Callout } from '@/ui/callout'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'

/** 核对反馈函: whoever holds a letter on paper learns whether it is in force. Nobody has to belong to the community. */
export default function CheckLetter() {
  const [number, setNumber] = useState('')
  const [code, setCode] = useState('')
  const asking = useMutation({
    mutationFn: (asked: { number: string; code: string }) => api.letters.check.query(asked),
  })
  const refusal = asking.error ? callErrorOf(asking.error) : null
  const [missing, setMissing] = useState<Record<string, string>>({})
  const submit = () => {
    const wrong = {
      ...(number.trim() ? {} : { number: '请填写编号' }),
      ...(code.trim() ? {} : { code: '请填写校验码' }),
    }
    setMissing(wrong)
    if (Object.keys(wrong).length === 0) asking.mutate({ number, code })
  }
  return (
    <FormPage action='核对' busy={asking.isPending} onSubmit={submit}>
      <Note>编号和校验码印在信的最下面。</Note>
      <TextField
        label='编号'
        hint='例如 2026-1F3A9C'
        error={refusal?.fields.number ?? missing.number}
        value={number}
        onChange={setNumber}
      />
      <TextField
        label='校验码'
        hint='12 位字母和数字'
        error={refusal?.fields.code ?? missing.code}
        value={code}
        onChange={setCode}
      />
      {asking.data && <Found letter={asking.data} />}
      {refusal && (
        <Callout tone='bad' title='没有查到'>
          {refusal.code === 'NOT_FOUND'
            ? '请核对编号和校验码，再查一次。还是查不到，请联系社区党委。'
            : refusal.message}
        </Callout>
      )}
    </FormPage>
  )
}

interface FoundProps {
  letter: { name: string; unit: string; year: string; state: LetterState }
}

const Found = ({ letter: { name, unit, year, state } }: FoundProps) =>
  state === 'withdrawn' ? (
    <Callout tone='wait' title='这一封已经作废'>
      {`${year} 年，${name}，${unit}。信撤回了或者改过了，请以新的一封为准。`}
    </Callout>
  ) : (
    <Callout tone='good' title='这封信是真的'>
      {`${year} 年，${name}，${unit}。现在的状态：${LETTER_STATE_NAMES[state]}。`}
    </Callout>
  )

import { useState } from 'react'
import type { LetterView } from 'types/letters'
import type { LetterAction } from 'types/words/letters'
import { api } from '@/cloud/api'
import { replaceBy } from '@/screen/go'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useLetterDeed } from '../queries'
import { letterWays } from '../ways'

type Opened = 'more' | 'write' | 'object' | 'correct' | 'answer' | 'withdraw'

/** Taking actions on a letter. Held by the page, so that closing a sheet loses no key. */
export function useActing(id: string) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const showing = useLetterDeed(id, api.letters.show.mutate)
  const consenting = useLetterDeed(id, api.letters.consent.mutate)
  const acknowledging = useLetterDeed(id, api.letters.acknowledge.mutate)
  const draftingAnew = useLetterDeed(undefined, api.letters.draftAnew.mutate)
  const deeds = {
    write: useLetterDeed(id, api.letters.write.mutate),
    object: useLetterDeed(id, api.letters.object.mutate),
    correct: useLetterDeed(id, api.letters.correct.mutate),
    answer: useLetterDeed(id, api.letters.answer.mutate),
    withdraw: useLetterDeed(id, api.letters.withdraw.mutate),
  }
  const busy: Partial<Record<LetterAction, boolean>> = {
    show: showing.busy,
    consent: consenting.busy,
    decline: consenting.busy,
    acknowledge: acknowledging.busy,
    draftAnew: draftingAnew.busy,
  }

  const consent = async ({ version: seen, edition, onPaper }: LetterView, agree: boolean) => {
    const title = agree ? '同意寄给单位？' : '不寄给单位？'
    const text = agree ? '七天内没有意见，社区就寄出。' : '单位看不到这封信，以后还可以改主意。'
    if (!(await confirm({ title, text, yes: agree ? '同意' : '不寄' }))) return
    if (await consenting.run({ id, seen, edition, agree, ...(onPaper ? { onPaper } : {}) })) {
      toast(agree ? '已同意' : '已记下，不寄')
    }
  }
  const take = async (action: LetterAction, letter: LetterView): Promise<void> => {
    const { version: seen } = letter
    setOpened(null)
    if (action === 'consent' || action === 'decline') return consent(letter, action === 'consent')
    if (action === 'show') {
      const words = { title: '请本人过目？', text: '之后正文不再改动，本人有七天提意见。', yes: '给本人看' }
      if ((await confirm(words)) && (await showing.run({ id, seen }))) toast('已请本人过目')
      return
    }
    if (action === 'acknowledge') {
      if (await acknowledging.run({ id, seen })) toast('已确认收到')
      return
    }
    if (action === 'draftAnew') {
      const made = await draftingAnew.run({ id })
      if (made) replaceBy(letterWays.letter(made.id))
      return
    }
    setOpened(action)
  }
  return { opened, close: () => setOpened(null), showMore: () => setOpened('more'), deeds, busy, take }
}

export type Acting = ReturnType<typeof useActing>

import type { DeedOf } from '@/screen/use-deed'
import { WordSheet } from '@/screen/word-sheet'

interface CodeSheetProps {
  id: string
  title: string
  done: string
  deed: DeedOf<{ id: string; code?: string; key: string }>
  onClose: () => void
}

/** Being here, or going, by the code on the leader's screen. */
export const CodeSheet = ({ id, title, ...sheet }: CodeSheetProps) => (
  <WordSheet
    type='number'
    title={title}
    action={title}
    label='队长手机上的 8 位数字'
    hint='看不清、没带手机，请队长在名单上替您点一下'
    field='code'
    inputOf={(code) => ({ id, code: code.replace(/\s/g, '') })}
    {...sheet}
  />
)

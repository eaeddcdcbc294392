import { View } from '@tarojs/components'
import { create } from 'zustand'
import { Button } from './button'
import { Sheet } from './sheet'
import { Paragraph } from './text'
import './confirm.scss'

interface Question {
  /** The question itself: 撤回这条诉求？ */
  title: string
  /** What follows from yes. */
  text?: string
  /** Yes, as a verb: 撤回. */
  yes: string
  /** No; 取消 unless told otherwise. */
  no?: string
  /** Cannot be taken back. */
  danger?: boolean
}

type Asked = Question & { answer: (yes: boolean) => void }

const useAsked = create<{ asked: Asked | null }>()(() => ({ asked: null }))

/** Asks before something that is hard to take back. @returns whether they said yes; closing the sheet is a no */
export function confirm(question: Question): Promise<boolean> {
  useAsked.getState().asked?.answer(false)
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      useAsked.setState({ asked: null })
      resolve(yes)
    }
    useAsked.setState({ asked: { ...question, answer } })
  })
}

/** Where questions appear; the page part holds it. */
export function ConfirmHost() {
  const asked = useAsked((store) => store.asked)
  if (!asked) return null
  const { title, text, yes, no = '取消', danger, answer } = asked
  return (
    <Sheet
      title={title}
      onClose={() => answer(false)}
      footer={
        <View className='confirm__answers'>
          <Button look='plain' onPress={() => answer(false)}>
            {no}
          </Button>
          <Button look={danger ? 'danger' : 'main'} onPress={() => answer(true)}>
            {yes}
          </Button>
        </View>
      }
    >
      {text && <Paragraph>{text}</Paragraph>}
    </Sheet>
  )
}

import { type ReactNode, useContext } from 'react'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { ShowLatest } from './editing'

interface FormPageProps {
  /** On the button at the foot. */
  action?: string
  busy: boolean
  onSubmit: () => unknown
  children: ReactNode
}

/** A form that is a page, with the one button that sends it at its foot. */
export function FormPage({ action = '保存', busy, onSubmit, children }: FormPageProps) {
  const showLatest = useContext(ShowLatest)
  return (
    <Page
      footer={
        <Button busy={busy} onPress={() => void onSubmit()}>
          {action}
        </Button>
      }
    >
      <Stack gap={5}>
        {showLatest && (
          <Callout tone='wait' title='这里的内容刚有人改过'>
            请看过最新内容再改。您刚才填的还没有保存，看最新内容后需要重新填。
            <Button narrow look='text' onPress={showLatest}>
              看最新内容
            </Button>
          </Callout>
        )}
        {children}
      </Stack>
    </Page>
  )
}

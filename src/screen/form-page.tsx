import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'

interface FormPageProps {
  /** On the button at the foot. */
  action?: string
  busy: boolean
  onSubmit: () => unknown
  children: ReactNode
}

/** A form that is a page, with the one button that sends it at its foot. */
export const FormPage = ({ action = '保存', busy, onSubmit, children }: FormPageProps) => (
  <Page
    footer={
      <Button busy={busy} onPress={() => void onSubmit()}>
        {action}
      </Button>
    }
  >
    <Stack gap={5}>{children}</Stack>
  </Page>
)

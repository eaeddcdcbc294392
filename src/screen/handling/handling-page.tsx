import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { Note } from '@/ui/text'
import { replaceBy } from '../go'
import type { Handling } from './handling'

interface HandlingPageProps {
  handling: Handling
  busy: boolean
  /** The button was pressed, and the step is sent as soon as the photos have arrived. */
  awaitingPhotos?: boolean
  onSubmit: () => void
  /** The fields of the form. */
  children: ReactNode
}

/** The page of one step: what is decided about, the form, and at the foot the step itself. */
export const HandlingPage = ({ handling, busy, awaitingPhotos = false, onSubmit, children }: HandlingPageProps) => {
  const { name, obstacle, detail, digest } = handling
  return (
    <Page
      footer={
        obstacle === null ? (
          <Button busy={busy || awaitingPhotos} onPress={onSubmit}>
            {awaitingPhotos ? `照片上传中，传完就${name}` : name}
          </Button>
        ) : (
          <>
            <Note>{obstacle}</Note>
            <Button look='plain' onPress={() => replaceBy(detail)}>
              看最新情况
            </Button>
          </>
        )
      }
    >
      {digest}
      {children}
    </Page>
  )
}

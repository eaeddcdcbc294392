import type { RequestView } from 'types/requests'
import { REQUEST_STATE_NAMES, type RequestAction } from 'types/words/requests'
import { replaceBy } from '@/screen/go'
import { Button } from '@/ui/button'
import { Note } from '@/ui/text'
import { ways } from '../ways'
import { actionName } from '../words'

interface HandlingFooterProps {
  request: RequestView
  action: RequestAction
  busy: boolean
  /** It was asked for, and goes off once the photos are there. */
  awaitingPhotos?: boolean
  onSubmit: () => void
}

/** The step itself; or, where the request has meanwhile gone another way, why not and where to look. */
export function HandlingFooter({ request, action, busy, awaitingPhotos = false, onSubmit }: HandlingFooterProps) {
  const name = actionName(action, request)
  if (!request.actions.includes(action)) {
    return (
      <>
        <Note>
          这件诉求现在是“{REQUEST_STATE_NAMES[request.state]}”，您不能{name}。
        </Note>
        <Button look='plain' onPress={() => replaceBy(ways.detail(request.id))}>
          看最新情况
        </Button>
      </>
    )
  }
  return (
    <Button busy={busy || awaitingPhotos} onPress={onSubmit}>
      {awaitingPhotos ? `照片上传中，传完就${name}` : name}
    </Button>
  )
}

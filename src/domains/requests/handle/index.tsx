import { useState } from 'react'
import type { RequestView } from 'types/requests'
import { REQUEST_ACTIONS } from 'types/words/requests'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Page } from '@/ui/page'
import { requestKeys, useHandlers, useRequest } from '../queries'
import { DispatchHandling } from './dispatch-handling'
import { wordFormOf } from './forms'
import type { HandlingProps } from './handling-props'
import { NoSuchStep } from './no-such-step'
import { WordHandling } from './word-handling'

/** 办理诉求: one step of whoever handles a request. Address: ?id=&action= */
export default function Handle() {
  const { id = '', action: asked } = useAddress()
  const action = REQUEST_ACTIONS.find((one) => one === asked)
  const request = useRequest(id)
  // Asked for here already, so that opening the page stays one call.
  useHandlers(id, action === 'dispatch')
  useFreshOnShow(requestKeys.one(id))

  if (!action) return <NoSuchStep id={id} />
  if (request.data) return <Step request={request.data} action={action} />
  return (
    <Page>
      <Remote query={request} look='cards'>
        {() => null}
      </Remote>
    </Page>
  )
}

function Step(step: { request: RequestView; action: HandlingProps['action'] }) {
  const [opened] = useState(step.request.version)
  const changed = step.request.version !== opened
  if (step.action === 'dispatch') return <DispatchHandling {...step} changed={changed} />
  const form = wordFormOf(step.action)
  return form ? <WordHandling {...step} changed={changed} form={form} /> : <NoSuchStep id={step.request.id} />
}

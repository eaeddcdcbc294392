import type { RequestView } from 'types/request-views'
import { PHOTOS_AT_MOST, REQUEST_ACTIONS, TEXT_LENGTH } from 'types/words/requests'
import { FormOf } from '@/screen/editing'
import { NoSuchStep } from '@/screen/handling/no-such-step'
import { type WordForm, WordHandling } from '@/screen/handling/word-handling'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { requestKeys, useHandlers, useRequest, useRequestDeed } from '../queries'
import { ways } from '../ways'
import { DispatchHandling } from './dispatch-handling'
import { wordFormOf } from './forms'
import { type Step, useStep } from './step'

/** 办理诉求: one step of whoever handles a request. Address: ?id=&action= */
export default function Handle() {
  const { id = '', action: asked } = useAddress()
  const action = REQUEST_ACTIONS.find((one) => one === asked)
  const request = useRequest(id)
  // Asked for here already, so that opening the page stays one call.
  useHandlers(id, action === 'dispatch')
  useWatched(requestKeys.one(id))

  const form = action && wordFormOf(action)
  if (!action || (action !== 'dispatch' && !form)) return <NoSuchStep called='诉求详情' detail={ways.detail(id)} />
  return (
    <FormOf query={request}>
      {(view) =>
        form ? (
          <TellStep request={view} action={action} form={form} />
        ) : (
          <DispatchHandling request={view} action={action} />
        )
      }
    </FormOf>
  )
}

function TellStep({ form, ...step }: Step & { form: WordForm<RequestView> }) {
  const handling = useStep(step)
  const deed = useRequestDeed(step.request.id, form.send)
  return <WordHandling handling={handling} form={form} deed={deed} limit={TEXT_LENGTH} photosAtMost={PHOTOS_AT_MOST} />
}

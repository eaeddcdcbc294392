import { useState } from 'react'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { toast } from '@/ui/toast'
import { reviewsChanged, useVerdict } from '../queries'

/** One decision on one picture, from the first tap to its answer. The two answers are two deeds, each with its key. */
export function useDecide({ id }: { id: string }) {
  const [keys] = useState(() => ({ publish: newKey(), withhold: newKey() }))
  const verdict = useVerdict()

  const send = async (publish: boolean) => {
    try {
      await verdict.mutateAsync({ id, publish, key: publish ? keys.publish : keys.withhold })
      toast(publish ? '已公开' : '已删除，并通知了上传的人')
    } catch (thrown) {
      const { code, message } = callErrorOf(thrown)
      toast(message, 'bad')
      // Somebody else was faster: there is nothing left to decide here.
      if (code === 'ALREADY_DONE') void reviewsChanged()
    }
  }

  return { publish: () => send(true), withhold: () => send(false), busy: verdict.isPending }
}

import type { RequestView } from 'types/requests'
import { leave } from '@/screen/go'
import { toast } from '@/ui/toast'
import { useRequestDeed } from '../queries'
import { ways } from '../ways'

/**
 * A handler's step: sent once, said, and then back to the request, which already shows it.
 * @param done what is said when it is done
 */
export function useHandling<Input extends { id: string; key: string }>(
  id: string,
  send: (input: Input) => Promise<RequestView>,
  done: string,
) {
  const { run, busy, fields } = useRequestDeed(id, send)
  return {
    busy,
    fields,
    handle: async (input: Omit<Input, 'key'>) => {
      if (!(await run(input))) return
      toast(done)
      leave(ways.detail(id))
    },
  }
}

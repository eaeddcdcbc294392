import { toast } from '@/ui/toast'
import { leave } from './go'
import type { DeedOf } from './use-deed'

/**
 * Does the deed for which a page was opened; once it is done, says so and goes back to the page that shows it.
 * @param done said once it is done
 * @param back the address for whoever came straight here
 */
export async function doAndLeave<Input extends { key: string }>(
  { run }: Pick<DeedOf<Input>, 'run'>,
  input: Omit<Input, 'key'>,
  { done, back }: { done: string; back: string },
): Promise<void> {
  if (!(await run(input))) return
  toast(done)
  leave(back)
}

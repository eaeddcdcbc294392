import { useMutation } from '@tanstack/react-query'
import type { FileView } from 'types/sheets'
import { callErrorOf } from '@/cloud/errors'
import { toast } from '@/ui/toast'
import { openSheet } from '../files'

/** Getting a file out of the cloud and onto the phone; why it failed is said. */
export function useFile(fetchFile: () => Promise<FileView>) {
  const { mutateAsync, isPending } = useMutation({ mutationFn: async () => openSheet(await fetchFile()) })
  return { busy: isPending, open: () => mutateAsync().catch((thrown) => toast(callErrorOf(thrown).message, 'bad')) }
}

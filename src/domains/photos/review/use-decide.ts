import { api } from '@/cloud/api'
import { useDeed } from '@/screen/use-deed'
import { toast } from '@/ui/toast'
import { photoKeys, reviewsChanged } from '../queries'

/** Where somebody else was faster, there is nothing left to decide. */
const deciding = { onScreen: [photoKeys.reviews, photoKeys.waiting], onDone: reviewsChanged }

/** One decision on one picture. The two answers are two deeds. */
export function useDecide({ id }: { id: string }) {
  const publishing = useDeed(api.photos.publish.mutate, deciding)
  const withholding = useDeed(api.photos.withhold.mutate, deciding)
  return {
    publish: async () => {
      if (await publishing.run({ id })) toast('已公开')
    },
    withhold: async () => {
      if (await withholding.run({ id })) toast('已删除，并通知了上传的人')
    },
    busy: publishing.busy || withholding.busy,
  }
}

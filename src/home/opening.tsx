import { Masthead } from '@/ui/masthead'
import { Skeleton } from '@/ui/skeleton'

/** While the first answer is on its way: the head stands where it will stand. */
export const Opening = () => (
  <>
    <Masthead title='邻里合唱' note='件件有着落，事事有回音' />
    <Skeleton look='cards' />
  </>
)

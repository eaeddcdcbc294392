import { open } from '@/screen/go'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { RequestPages } from '../parts/request-pages'
import { requestKeys, useFiled } from '../queries'
import { ways } from '../ways'

/** 我代登记的: what this person filed for residents, newest first. */
export default function Filed() {
  const filed = useFiled()
  useWatched(requestKeys.filed)
  return (
    <Page
      footer={
        <Button icon='plus' onPress={() => open(ways.filing())}>
          代居民登记
        </Button>
      }
    >
      <RequestPages
        list={filed}
        empty={
          <Empty
            icon='phone'
            title='您还没有代居民登记过'
            text='居民打电话或上门反映的事，可以替他登记，办到哪一步这里都看得到。'
          />
        }
      />
    </Page>
  )
}

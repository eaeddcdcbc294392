import { open } from '@/screen/go'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { RequestPages } from '../parts/request-pages'
import { requestKeys, useMine } from '../queries'
import { ways } from '../ways'
import { FiledForMe } from './filed-for-me'

/** 我的诉求: what this person reported, newest first. */
export default function RequestList() {
  const mine = useMine()
  useWatched(requestKeys.mine)
  useWatched(requestKeys.filedForMe)
  return (
    <Page
      footer={
        <Button icon='plus' onPress={() => open(ways.report())}>
          我要反映
        </Button>
      }
    >
      <FiledForMe />
      <RequestPages
        mine
        list={mine}
        empty={
          <Empty
            icon='chat'
            title='您还没有反映过诉求'
            text='灯不亮、路不平、邻里有难处，都可以在这里反映。谁在办、办到哪一步，这里都看得到。'
          />
        }
      />
    </Page>
  )
}

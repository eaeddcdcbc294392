import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { momentWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Note } from '@/ui/text'
import { dutyKeys, useLooks } from '../queries'

/** 谁看过我的报到: everybody who opened my file, the newest first. */
export default function Looks() {
  const looks = useLooks()
  useWatched(dutyKeys.looks)
  const now = Date.now()
  return (
    <Page>
      <Note>能看的只有所在支部、社区党委和本单位联络员，每次都会记在这里。</Note>
      <Paged query={looks} empty={<Empty icon='lock' title='还没有人看过' text='有人打开您的报到档案，会列在这里。' />}>
        {(items) => (
          <Card flush>
            {items.map(({ id, by, at }) => (
              <Row key={id} icon='person' title={by} note={momentWords(at, now)} />
            ))}
          </Card>
        )}
      </Paged>
    </Page>
  )
}

import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { letterKeys, useReceived } from '../queries'
import { LetterRows } from '../rows'

/** 收到的反馈函: what was sent to the unit that one answers for. */
export default function ReceivedLetters() {
  useWatched(letterKeys.lists)
  return (
    <Page>
      <Stack gap={4}>
        <Note>您打开一封信会记下来，本人看得到。</Note>
        <Paged
          query={useReceived()}
          empty={<Empty icon='mail' title='还没有收到' text='党员本人同意后，社区才把信寄来。' />}
        >
          {(items) => <LetterRows items={items} of='unit' />}
        </Paged>
      </Stack>
    </Page>
  )
}

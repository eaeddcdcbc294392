import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { letterKeys, useMyLetters } from '../queries'
import { LetterRows } from '../rows'

/** 给单位的反馈函: the letters about me that I was shown. */
export default function MyLetters() {
  useWatched(letterKeys.lists)
  return (
    <Page>
      <Paged
        query={useMyLetters()}
        empty={
          <Empty icon='mail' title='还没有反馈函' text='报到的党员年底有一封信，写好后请您先看，您同意了才寄给单位。' />
        }
      >
        {(items) => <LetterRows items={items} of='mine' />}
      </Paged>
    </Page>
  )
}

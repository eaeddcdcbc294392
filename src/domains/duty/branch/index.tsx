import { TAKING_PART_NAMES } from 'types/words/duty'
import { ListPages } from '@/screen/list-pages'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note } from '@/ui/text'
import { FileRows, LOOKS_ARE_KEPT } from '../parts/file-rows'
import { dutyKeys, useBranch } from '../queries'
import { STANDING_TONES, shortPeriod } from '../words'

/** 本支部的党员: my own people, by pinyin, and how each stands in a period, in three words. Address: perhaps ?period= */
export default function Branch() {
  const { period } = useAddress()
  const branch = useBranch(period)
  useWatched(dutyKeys.branch(period))
  const shown = branch.query.data?.pages[0]?.period
  return (
    <Page>
      <Stack gap={3}>
        {shown && <Headline>{shortPeriod(shown, Date.now())}</Headline>}
        <Note>{`按姓名拼音排列，不排名、不计次数。还没有参加的，可以问问有什么不方便。${LOOKS_ARE_KEPT}`}</Note>
        <ListPages
          list={branch}
          empty={<Empty icon='people' title='支部里还没有在册的党员' text='报到确认以后，会列在这里。' />}
        >
          {(items) => (
            <FileRows
              items={items}
              endOf={({ standing }) => (
                <StatusChip tone={STANDING_TONES[standing]}>{TAKING_PART_NAMES[standing]}</StatusChip>
              )}
            />
          )}
        </ListPages>
      </Stack>
    </Page>
  )
}

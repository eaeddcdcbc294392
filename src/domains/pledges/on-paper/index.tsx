import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { Headline, Note } from '@/ui/text'
import { PledgeRows } from '../parts/pledge-rows'
import { pledgeKeys, usePledgesOnPaper } from '../queries'
import { pledgeWays } from '../ways'

/** 纸面党员的承诺: what somebody promised who does not use the app. Address: ?fileId= */
export default function PledgesOnPaper() {
  const { fileId = '' } = useAddress()
  const found = usePledgesOnPaper(fileId)
  useWatched(pledgeKeys.onPaper(fileId))
  return (
    <Page
      footer={
        found.data?.mayPledge && (
          <Button icon='plus' onPress={() => open(pledgeWays.edit({ fileId }))}>
            替他写一件
          </Button>
        )
      }
    >
      <Remote query={found} look='cards'>
        {({ name, pledges, mayPledge }) => (
          <Stack gap={4}>
            <Headline>{name}</Headline>
            {pledges.length > 0 ? <PledgeRows rows={pledges} /> : <Empty icon='heart' title='还没有承诺' />}
            <Note>
              {mayPledge
                ? '做成了点开承诺替他说一声。纸面党员的承诺只有社区看得到。'
                : '每年 1–2 件，今年的写满了。撤回一件可以另写。'}
            </Note>
          </Stack>
        )}
      </Remote>
    </Page>
  )
}

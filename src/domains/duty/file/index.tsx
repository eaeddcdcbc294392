import { useEffect, useRef, useState } from 'react'
import type { DutyFileView } from 'types/duty-views'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { replaceBy } from '@/screen/go'
import { useOpened } from '@/screen/opened'
import { useAddress } from '@/screen/use-address'
import { useDeed } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { useMyDuty } from '../queries'
import { dutyWays } from '../ways'
import { About } from './about'
import { Actions } from './actions'
import { Transfer } from './transfer'
import { useActing } from './use-acting'

/**
 * 报到档案: one party member, for those over the file. It is shown after a press, because the look is kept and its owner reads
 * it. Address: ?id=, perhaps &look=1 from a list that has said so, and &community=
 */
export default function DutyFile() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '', look } = useAddress()
  const [file, setFile] = useState<DutyFileView>()
  const looking = useDeed(api.duty.lookAt.mutate, { onScreen: [], onDone: setFile })
  const opened = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page that led here has said that the look is kept; once
  useEffect(() => {
    if (!look || opened.current) return
    opened.current = true
    void looking.run({ id })
  }, [look])
  // One's own is on a page of its own, and a message may lead here.
  const own = useMyDuty(!look).data?.file?.id
  const isOwn = own === id || file?.mine
  useEffect(() => {
    if (isOwn) replaceBy(dutyWays.mine())
  }, [isOwn])
  useOpened('dutyFile', id, file?.version)
  if (file && !isOwn) return <Opened file={file} onChange={setFile} />
  return (
    <Page
      footer={
        !looking.busy && (
          <Button icon='lock' onPress={() => void looking.run({ id })}>
            查看档案
          </Button>
        )
      }
    >
      {looking.busy ? (
        <Skeleton look='cards' />
      ) : (
        <Callout tone='wait' title='您的查看会记下来，本人看得到'>
          党员身份是敏感信息，只给所在支部、社区党委和本单位联络员看，请为工作需要查看，不要外传。
        </Callout>
      )}
    </Page>
  )
}

interface OpenedProps {
  file: DutyFileView
  /** Undefined: what is shown is out of date, and has to be looked at anew. */
  onChange: (file: DutyFileView | undefined) => void
}

function Opened({ file, onChange }: OpenedProps) {
  const acting = useActing(file, onChange)
  if (acting.opened === 'transfer') return <Transfer file={file} deed={acting.deeds.transfer} onClose={acting.close} />
  return (
    <Page footer={file.actions.some((action) => action !== 'strike') && <Actions file={file} acting={acting} />}>
      <About file={file} onStrike={acting.strike} />
    </Page>
  )
}

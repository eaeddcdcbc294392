import { useEffect } from 'react'
import { NotYet } from '@/domains/members/not-yet'
import { useMe } from '@/domains/members/queries'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { placeKeys, useImportUnderWay } from '../queries'
import { BadRows } from './bad-rows'
import { Begin } from './begin'
import { Ended } from './ended'
import { Planned } from './planned'
import { Refused } from './refused'
import { Running } from './running'
import { Sending } from './sending'
import { useImport } from './use-import'

/** 导入和导出: the places of a community from and into the spreadsheet that its office keeps. */
export default function SheetPage() {
  const me = useMe()
  const underWay = useImportUnderWay()
  useWatched(placeKeys.underWay)
  return (
    <Page>
      <Remote query={me} look='cards'>
        {(member) => (member ? <Import running={underWay.data} /> : <NotYet me={null} />)}
      </Remote>
    </Page>
  )
}

function Import({ running }: { running: ReturnType<typeof useImportUnderWay>['data'] }) {
  const { stage, choose, goOn, again } = useImport()
  // Whoever comes back to an import that still runs goes on with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each import that is found running
  useEffect(() => {
    if (running && stage.name === 'begin') void goOn(running)
  }, [running?.id])

  switch (stage.name) {
    case 'begin':
      return <Begin onChoose={() => void choose()} />
    case 'sending':
    case 'reading':
      return <Sending share={stage.name === 'sending' ? stage.share : null} />
    case 'refused':
      return <Refused why={stage.why} onChoose={() => void choose()} onBack={again} />
    case 'bad':
      return <BadRows checked={stage.checked} onChoose={() => void choose()} />
    case 'planned':
      return <Planned plan={stage.plan} sheet={stage.sheet} onYes={() => void goOn(stage.plan)} onNo={again} />
    case 'running':
      return <Running run={stage.run} stuck={stage.stuck} onGoOn={() => void goOn(stage.run)} />
    default:
      return <Ended run={stage.run} onAgain={again} />
  }
}

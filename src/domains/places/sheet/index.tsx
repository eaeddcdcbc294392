import { useEffect } from 'react'
import type { ImportView } from 'types/places'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { NotYet } from '@/domains/members/not-yet'
import { useMe } from '@/domains/members/queries'
import { Remote } from '@/screen/remote'
import { BadRows } from '@/screen/sheet/bad-rows'
import { Refused } from '@/screen/sheet/refused'
import { Running } from '@/screen/sheet/running'
import { Sending } from '@/screen/sheet/sending'
import { useSheet } from '@/screen/sheet/use-sheet'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { placeKeys, useImportUnderWay } from '../queries'
import { Begin } from './begin'
import { Ended } from './ended'
import { Planned } from './planned'

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

/** How the sheet of places goes; whoever leaves the page leaves the rest to the cloud. */
const CALLS: Parameters<typeof useSheet<ImportView>>[0] = {
  reserve: (key) => api.places.reserveSheet.mutate({ key }),
  async check(input) {
    const { import: run, sheet, ...bad } = await api.places.checkSheet.mutate(input)
    return { run, sheet, bad }
  },
  apply: (id) => api.places.applyImport.mutate({ id }),
  onEnd: () => queryClient.invalidateQueries({ queryKey: placeKeys.all }),
  tooLarge: '文件超过 5 MB，请按楼栋拆成几个文件，分几次导入',
}

function Import({ running }: { running: ReturnType<typeof useImportUnderWay>['data'] }) {
  const { stage, choose, goOn, again } = useSheet(CALLS)
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
      return <BadRows bad={stage.bad} sheet={stage.sheet} onChoose={() => void choose()} />
    case 'planned':
      return <Planned plan={stage.plan} sheet={stage.sheet} onYes={() => void goOn(stage.plan)} onNo={again} />
    case 'running':
      return (
        <Running
          run={stage.run}
          stuck={stage.stuck}
          note='可以离开这一页，系统会接着导入完。'
          onGoOn={() => void goOn(stage.run)}
        />
      )
    default:
      return <Ended run={stage.run} onAgain={again} />
  }
}

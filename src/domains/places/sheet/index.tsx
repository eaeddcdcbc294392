import type { ImportView } from 'types/places'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { NotYet } from '@/domains/members/not-yet'
import { useMe } from '@/domains/members/queries'
import { Remote } from '@/screen/remote'
import { SheetStages } from '@/screen/sheet/sheet-stages'
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

const Import = ({ running }: { running: ReturnType<typeof useImportUnderWay>['data'] }) => (
  <SheetStages
    sheet={useSheet(CALLS)}
    unfinished={running}
    leaving='可以离开这一页，系统会接着导入完。'
    begin={(choose) => <Begin onChoose={choose} />}
    planned={(planned) => <Planned {...planned} />}
    ended={(run, again) => <Ended run={run} onAgain={again} />}
  />
)

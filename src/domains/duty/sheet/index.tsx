import type { DutySheetView } from 'types/duty-sheets'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { SheetStages } from '@/screen/sheet/sheet-stages'
import { useSheet } from '@/screen/sheet/use-sheet'
import { Page } from '@/ui/page'
import { dutyKeys, useLastRegister } from '../queries'
import { Begin } from './begin'
import { Ended } from './ended'
import { Planned } from './planned'

const CALLS: Parameters<typeof useSheet<DutySheetView>>[0] = {
  reserve: (key) => api.duty.reserveSheet.mutate({ key }),
  async check(input) {
    const { run, sheet, ...bad } = await api.duty.checkSheet.mutate(input)
    return { run, sheet, bad }
  },
  apply: (id) => api.duty.applySheet.mutate({ id }),
  onEnd: () => queryClient.invalidateQueries({ queryKey: dutyKeys.lists }),
  tooLarge: '文件超过 5 MB，请分成几个文件，分几次导入',
}

/** 导入党员名册: the office's own list of party members, who all get a file on paper. */
export default function RegisterSheet() {
  const sheet = useSheet(CALLS)
  const { data: last } = useLastRegister()
  return (
    <Page>
      <SheetStages
        sheet={sheet}
        unfinished={last?.state === 'running' ? last : null}
        leaving='可以离开这一页，系统会接着导入完。'
        begin={(choose) => <Begin last={last ?? null} onChoose={choose} />}
        planned={(planned) => <Planned {...planned} />}
        ended={(run, again) => <Ended run={run} onAgain={again} />}
      />
    </Page>
  )
}

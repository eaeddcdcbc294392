import type { PostSheetView } from 'types/post-sheets'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { SheetStages } from '@/screen/sheet/sheet-stages'
import { useSheet } from '@/screen/sheet/use-sheet'
import { Page } from '@/ui/page'
import { postKeys, useLastSheet } from '../queries'
import { Begin } from './begin'
import { Ended } from './ended'
import { Planned } from './planned'

const CALLS: Parameters<typeof useSheet<PostSheetView>>[0] = {
  reserve: (key) => api.posts.reserveSheet.mutate({ key }),
  async check(input) {
    const { run, sheet, ...bad } = await api.posts.checkSheet.mutate(input)
    return { run, sheet, bad }
  },
  apply: (id) => api.posts.applySheet.mutate({ id }),
  onEnd: () => queryClient.invalidateQueries({ queryKey: postKeys.all }),
  tooLarge: '文件超过 5 MB，请分成几个文件，分几次导入',
}

/** 用表格任命: who is to hold what, from the office's own list; and the codes to hand out. */
export default function PostSheet() {
  const sheet = useSheet(CALLS)
  const { data: last } = useLastSheet()
  return (
    <Page>
      <SheetStages
        sheet={sheet}
        unfinished={last?.state === 'running' ? last : null}
        leaving='请等它完成。中途离开也不要紧，一天之内回到这一页会接着办。'
        begin={(choose) => <Begin last={last ?? null} onChoose={choose} />}
        planned={(planned) => <Planned {...planned} />}
        ended={(run, again) => <Ended run={run} onAgain={again} />}
      />
    </Page>
  )
}

import { useEffect } from 'react'
import type { PostSheetView } from 'types/post-sheets'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { BadRows } from '@/screen/sheet/bad-rows'
import { Refused } from '@/screen/sheet/refused'
import { Running } from '@/screen/sheet/running'
import { Sending } from '@/screen/sheet/sending'
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
  const { stage, choose, goOn, again } = useSheet(CALLS)
  const { data: last } = useLastSheet()
  const running = last?.state === 'running' ? last : null
  // Whoever comes back to a sheet that was not finished goes on with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sheet that is found running
  useEffect(() => {
    if (running && stage.name === 'begin') void goOn(running)
  }, [running?.id])

  const shown = () => {
    switch (stage.name) {
      case 'begin':
        return <Begin last={last ?? null} onChoose={() => void choose()} />
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
            note='请等它完成。中途离开也不要紧，一天之内回到这一页会接着办。'
            onGoOn={() => void goOn(stage.run)}
          />
        )
      default:
        return <Ended run={stage.run} onAgain={again} />
    }
  }
  return <Page>{shown()}</Page>
}

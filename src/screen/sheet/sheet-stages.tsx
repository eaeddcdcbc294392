import { type ReactNode, useEffect } from 'react'
import type { SheetFound } from 'types/sheets'
import { BadRows } from './bad-rows'
import { Refused } from './refused'
import { Running } from './running'
import { Sending } from './sending'
import type { Run, useSheet } from './use-sheet'

interface SheetStagesProps<R extends Run> {
  sheet: ReturnType<typeof useSheet<R>>
  /** One that was not finished when somebody left the page: whoever comes back goes on with it. */
  unfinished: R | null | undefined
  /** What becomes of it when somebody leaves the page. */
  leaving: string
  begin: (choose: () => void) => ReactNode
  planned: (plan: R, sheet: SheetFound | null, answers: { onYes: () => void; onNo: () => void }) => ReactNode
  ended: (run: R, again: () => void) => ReactNode
}

/** A sheet at each stage from the choice of a file to its end; the domain gives what is its own. */
export function SheetStages<R extends Run>({
  sheet: { stage, choose, goOn, again },
  unfinished,
  leaving,
  begin,
  planned,
  ended,
}: SheetStagesProps<R>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sheet that is found unfinished
  useEffect(() => {
    if (unfinished && stage.name === 'begin') void goOn(unfinished)
  }, [unfinished?.id])
  const onChoose = () => void choose()

  switch (stage.name) {
    case 'begin':
      return begin(onChoose)
    case 'sending':
    case 'reading':
      return <Sending share={stage.name === 'sending' ? stage.share : null} />
    case 'refused':
      return <Refused why={stage.why} onChoose={onChoose} onBack={again} />
    case 'bad':
      return <BadRows bad={stage.bad} sheet={stage.sheet} onChoose={onChoose} />
    case 'planned':
      return planned(stage.plan, stage.sheet, { onYes: () => void goOn(stage.plan), onNo: again })
    case 'running':
      return <Running run={stage.run} stuck={stage.stuck} note={leaving} onGoOn={() => void goOn(stage.run)} />
    case 'ended':
      return ended(stage.run, again)
  }
}

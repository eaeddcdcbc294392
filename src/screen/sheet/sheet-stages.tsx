import { type ReactNode, useEffect } from 'react'
import type { BadRows as Bad, SheetFound } from 'types/sheets'
import { BadRows } from './bad-rows'
import { Refused } from './refused'
import { Running } from './running'
import { Sending } from './sending'
import type { Run, useSheet } from './use-sheet'

/** A sheet that waits for a yes. */
export interface PlannedProps<R extends Run> {
  plan: R
  /** Rows that are left out; none where one bad row refuses the sheet. */
  bad: Bad
  /** Where its list was found, as far as that is known. */
  sheet: SheetFound | null
  onYes: () => void
  onNo: () => void
}

interface SheetStagesProps<R extends Run> {
  sheet: ReturnType<typeof useSheet<R>>
  /** One that was not finished when somebody left the page: whoever comes back goes on with it. */
  unfinished: R | null | undefined
  /** What becomes of it when somebody leaves the page. */
  leaving: string
  begin: (choose: () => void) => ReactNode
  planned: (planned: PlannedProps<R>) => ReactNode
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
      return planned({
        plan: stage.plan,
        bad: stage.bad,
        sheet: stage.sheet,
        onYes: () => void goOn(stage.plan),
        onNo: again,
      })
    case 'running':
      return <Running run={stage.run} stuck={stage.stuck} note={leaving} onGoOn={() => void goOn(stage.run)} />
    case 'ended':
      return ended(stage.run, again)
  }
}

import { createHash } from 'node:crypto'
import type { ImportDocument, ImportView, PlanFigures } from 'types/places'
import type { Plan } from '../plan/plan'
import { SHEET_LEVELS } from '../sheet/columns'

const MISSING_SHOWN = 50

/** A plan as somebody looks at it before they say yes. */
export function figuresOf({ steps, unchanged, missing }: Plan): PlanFigures {
  const count = (kind: string) => steps.filter((step) => step.kind === kind).length
  const added = SHEET_LEVELS.flatMap((level) => {
    const found = steps.filter((step) => step.kind === 'add' && step.node.level === level).length
    return found > 0 ? [{ level, count: found }] : []
  })
  return {
    added,
    moved: count('move'),
    renamed: count('rename'),
    measured: count('measure'),
    unchanged,
    missing: missing.length,
    missingLabels: missing.slice(0, MISSING_SHOWN).map(({ label }) => label),
  }
}

/** Two plans with the same digest change the same places in the same way. */
export function digestOf({ steps }: Plan): string {
  const hash = createHash('sha256')
  for (const step of steps) {
    if (step.kind === 'add') hash.update(`add ${step.node.level} ${step.node.name} ${step.node.firstRow}`)
    else if (step.kind === 'move') hash.update(`move ${step.place._id} ${step.parent?.firstRow ?? ''}`)
    else if (step.kind === 'rename') hash.update(`rename ${step.place._id} ${step.name}`)
    else hash.update(`measure ${step.place._id} ${step.floorAreaHundredths}`)
    hash.update('\n')
  }
  return hash.digest('hex')
}

export const importViewOf = ({ _id, state, done, total, figures }: ImportDocument): ImportView => ({
  id: _id,
  state,
  done,
  total,
  figures,
})

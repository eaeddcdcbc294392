import { type Figure, kilobytes } from '../../../bench/table'
import { AUDIT_LIMITS, breaches } from './audit'
import { auditScreens } from './screens'

const WITHIN =
  `≤ ${AUDIT_LIMITS.nodes} nodes, depth ≤ ${AUDIT_LIMITS.depth}, ≤ ${AUDIT_LIMITS.children} children, ` +
  `setData ≤ ${kilobytes(AUDIT_LIMITS.setDataBytes)} and ≤ ${AUDIT_LIMITS.setDataPerSecond} a second`

/**
 * What WeChat's audit would count on every full screen, as rows of the bench: the real package on Tencent's open-source
 * engine with our host.
 * @param cloudUrl a local cloud with a full community, e.g. `fullHouse()`
 */
export async function auditFigures(cloudUrl: string): Promise<Figure[]> {
  const rows = await auditScreens(cloudUrl)
  return rows.map((row) => ({
    figure: `real package, ${row.screen}`,
    must: WITHIN,
    measured:
      `${row.nodes} nodes, depth ${row.depth}, ${row.children} children, ` +
      `setData ${kilobytes(row.setDataBytes)} and ${row.setDataPerSecond} a second`,
    holds: breaches(row).length === 0,
  }))
}

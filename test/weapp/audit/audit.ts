import type { DrivenPhone } from '../host/host'
import type { PageWeight, SetDataRecord } from '../host/runtime/meter'

/** What one screen weighs, at its fullest: a row of the table. */
export interface AuditRow {
  screen: string
  nodes: number
  depth: number
  /** Most children of one node. */
  children: number
  /** Largest single setData. */
  setDataBytes: number
  /** Most setData within any one second. */
  setDataPerSecond: number
}

/** https://developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html: what 体验评分 counts. */
export const AUDIT_LIMITS: Omit<AuditRow, 'screen'> = {
  nodes: 999,
  depth: 29,
  children: 60,
  setDataBytes: 256 * 1024,
  setDataPerSecond: 20,
}

const SECOND = 1000

/**
 * Weighs the page on top, with every setData that its route has made since the phone started. These are counts, not times:
 * they do not depend on how fast the machine is, except that a slow one may spread out setData.
 */
export async function weighScreen(phone: DrivenPhone, screen: string): Promise<AuditRow> {
  const { weight, records } = (await phone.page.evaluate(`({
    weight: window.__weapp__.phone.control.weigh(),
    records: window.__weapp__.phone.control.setDataRecords(),
  })`)) as { weight: PageWeight & { route: string }; records: SetDataRecord[] }
  const own = records.filter(({ route }) => route === weight.route)
  return {
    screen,
    nodes: weight.nodes,
    depth: weight.depth,
    children: weight.children,
    setDataBytes: Math.max(0, ...own.map(({ size }) => size)),
    setDataPerSecond: busiestSecond(own.map(({ at }) => at)),
  }
}

/** The most events in any span of one second. */
export function busiestSecond(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  let most = 0
  let from = 0
  sorted.forEach((time, index) => {
    while (time - (sorted[from] ?? time) >= SECOND) from += 1
    most = Math.max(most, index - from + 1)
  })
  return most
}

/** What a row breaks, in words; empty if nothing. */
export const breaches = (row: AuditRow): string[] =>
  (Object.keys(AUDIT_LIMITS) as (keyof typeof AUDIT_LIMITS)[])
    .filter((figure) => row[figure] > AUDIT_LIMITS[figure])
    .map((figure) => `${row.screen}: ${figure} ${row[figure]}, at most ${AUDIT_LIMITS[figure]}`)

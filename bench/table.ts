/** One measured figure: a count or a ratio, never a bare time. */
export interface Figure {
  figure: string
  must: string
  measured: string
  /** Left out where nothing is demanded. */
  holds?: boolean
}

/** A table as it stands in docs/figures.md. */
export function tableOf(figures: Figure[]): string {
  const rows = figures.map(({ figure, must, measured, holds }) => [
    figure,
    must,
    measured,
    holds === undefined ? '' : holds ? 'yes' : '**no**',
  ])
  return [['figure', 'must', 'measured', 'holds'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

export const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const ratio = (a: number, b: number): string => (a / b).toFixed(2)
export const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`

import type { Engine, Plan } from './engine/types'

const EVERY = 1_000

/** Warns of queries that no index serves: once for each kind of them, and without their values. */
export class ScanWatch {
  readonly #told = new Set<string>()
  #watching: NodeJS.Timeout | undefined

  constructor(
    private readonly engine: Pick<Engine, 'plans'>,
    private readonly warn: (message: string) => void,
  ) {}

  start(): void {
    this.#watching = setInterval(() => this.look(), EVERY)
  }

  stop(): void {
    clearInterval(this.#watching)
  }

  look(): void {
    for (const plan of this.engine.plans()) {
      const kind = isScan(plan) && kindOf(plan)
      if (!kind || this.#told.has(kind)) continue
      this.#told.add(kind)
      this.warn(`localcloud: no index for ${kind}: it went through ${plan.documentsExamined} documents`)
    }
  }
}

/** Whoever asks for everything in no order cannot be helped by an index. */
function isScan({ index, filter, sort }: Plan): boolean {
  return index === null && (Object.keys(filter).length > 0 || (sort ?? []).length > 0)
}

function kindOf({ collection, filter, sort = [] }: Plan): string {
  const fields = Object.keys(filter).sort().join(', ')
  const order = sort.map(([field, direction]) => (direction === 1 ? field : `${field} desc`)).join(', ')
  return `${collection}${fields && ` by ${fields}`}${order && ` in the order of ${order}`}`
}

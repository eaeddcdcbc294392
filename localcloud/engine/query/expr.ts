/** `$expr`: an aggregation expression as a condition, evaluated by mingo. */
import { Query } from 'mingo'
import { badQuery } from '../failures'

export function compileExpr(expression: unknown): (document: Record<string, unknown>) => boolean {
  const query = new Query({ $expr: expression as Record<string, unknown> })
  return (document) => {
    try {
      return query.test(document)
    } catch (error) {
      throw badQuery((error as Error).message)
    }
  }
}

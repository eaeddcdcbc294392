import { EJSON } from 'bson'
import { compileExpression } from './expression'
import { CASES } from './expressions.cases'

for (const [name, cases] of Object.entries(CASES)) {
  describe(name, () => {
    test.each(
      cases.map(
        ([expression, document, result]) => [EJSON.stringify(expression), expression, document, result] as const,
      ),
    )('%s', (_, expression, document, result) => {
      const evaluate = () => compileExpression(expression)(document)
      if (result instanceof RegExp) expect(evaluate).toThrow(result)
      else expect(EJSON.stringify({ result: evaluate() })).toBe(EJSON.stringify({ result }))
    })
  })
}

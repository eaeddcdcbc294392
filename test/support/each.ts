/**
 * `test.each` for lines of the chosen domains, of which there may be none: then one test is skipped in their place, since
 * jest takes neither an empty list nor a file without tests.
 */
export function testEach<Row>(
  rows: readonly Row[],
): (name: string, test: (row: Row) => unknown, timeout?: number) => void {
  return rows.length > 0 ? test.each<Row>(rows) : test.skip.each<Row>([undefined as Row])
}

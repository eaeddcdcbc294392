/** How a list stands in a worksheet: what a domain says of its own. */
export interface Layout<Column extends string = string> {
  /** Of the worksheet that is read where a file has it, and of the one that is written. */
  name: string
  /** In the order in which they are written. */
  columns: readonly Column[]
  titles: Record<Column, string>
  /** How offices call these columns in lists of their own. */
  otherTitles: Partial<Record<Column, readonly string[]>>
  /** Without these a list says nothing. */
  required: readonly Column[]
  /** What is said of a list without a row. */
  empty: string
  /** Said once more where columns are missing: what may be left out. */
  optional: string
}

/** Where each column stands, from 1. */
export type Columns<Column extends string> = Partial<Record<Column, number>>

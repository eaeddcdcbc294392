import { type Dictionary, isDictionary, listOf, numberOf, textOf } from '../values'

/** The wheels of a picker: what they show, where they stand, and what the choice means to the app. */
export interface PickerColumns {
  columns(): string[][]
  /** Index chosen in each column; the picker's window changes it. */
  chosen: number[]
  value(): unknown
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** Builds the wheels for the `mode` of a picker from its properties, read anew when a column changes. */
export function columnsOf(props: () => Dictionary): PickerColumns {
  switch (textOf(props().mode, 'selector')) {
    case 'multiSelector':
      return multiple(props)
    case 'time':
      return time(props())
    case 'date':
      return date(props())
    case 'region':
      return region(props())
    default:
      return single(props)
  }
}

const label = (item: unknown, key: unknown) => textOf(key && isDictionary(item) ? item[String(key)] : item)

function single(props: () => Dictionary): PickerColumns {
  const chosen = [numberOf(props().value, 0)]
  return {
    chosen,
    columns: () => [listOf(props().range).map((item) => label(item, props().rangeKey))],
    value: () => chosen[0] ?? 0,
  }
}

function multiple(props: () => Dictionary): PickerColumns {
  const columns = () => listOf(props().range).map((list) => listOf(list).map((item) => label(item, props().rangeKey)))
  const chosen = columns().map((_, index) => numberOf(listOf(props().value)[index], 0))
  return { chosen, columns, value: () => [...chosen] }
}

function time({ value }: Dictionary): PickerColumns {
  const [hours = 0, minutes = 0] = textOf(value, '00:00').split(':').map(Number)
  const chosen = [hours, minutes]
  return {
    chosen,
    columns: () => [range(0, 23).map(twoDigits), range(0, 59).map(twoDigits)],
    value: () => chosen.map(twoDigits).join(':'),
  }
}

/** Which parts of a date each `fields` shows. */
const DATE_PARTS: Record<string, number> = { year: 1, month: 2, day: 3 }

function date({ value, start, end, fields }: Dictionary): PickerColumns {
  const firstYear = Number(textOf(start, '1900').slice(0, 4)) || 1900
  const lastYear = Number(textOf(end, '2100').slice(0, 4)) || 2100
  const parts = DATE_PARTS[textOf(fields, 'day')] ?? 3
  const [year = firstYear, month = 1, day = 1] = (textOf(value) || new Date().toISOString().slice(0, 10))
    .split('-')
    .map(Number)
  const chosen = [year - firstYear, month - 1, day - 1].slice(0, parts)
  const at = (index: number) => chosen[index] ?? 0
  const daysOfMonth = () => new Date(firstYear + at(0), at(1) + 1, 0).getDate()
  return {
    chosen,
    columns: () =>
      [
        range(firstYear, lastYear).map(String),
        range(1, 12).map(twoDigits),
        range(1, daysOfMonth()).map(twoDigits),
      ].slice(0, parts),
    value: () =>
      [firstYear + at(0), twoDigits(at(1) + 1), twoDigits(Math.min(at(2) + 1, daysOfMonth()))]
        .slice(0, parts)
        .join('-'),
  }
}

/** WeChat knows every district of China; this host knows a few, enough to see a choice arrive. */
const REGIONS = [
  { names: ['广东省', '深圳市', '南山区'], codes: ['440000', '440300', '440305'] },
  { names: ['湖北省', '武汉市', '江岸区'], codes: ['420000', '420100', '420102'] },
]

function region({ value }: Dictionary): PickerColumns {
  const current = REGIONS.findIndex(({ names }) => names[2] === listOf(value)[2])
  const chosen = [Math.max(0, current)]
  return {
    chosen,
    columns: () => [REGIONS.map(({ names }) => names.join(' '))],
    value: () => REGIONS[chosen[0] ?? 0]?.names ?? [],
  }
}

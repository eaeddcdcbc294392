type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/**
 * The parts of one's own file as one: lists under the same heading go on where the part before ended, and of what stands in
 * each part, the first is kept.
 * @param parts each a JSON text
 */
export const joined = (parts: readonly string[]): string =>
  parts.length === 1
    ? (parts[0] ?? '')
    : JSON.stringify(
        parts.map((part) => JSON.parse(part) as Json).reduce((whole, part) => together(whole, part)),
        null,
        2,
      )

function together(one: Json, other: Json): Json {
  if (Array.isArray(one) && Array.isArray(other)) return one.concat(other)
  if (!isObject(one) || !isObject(other)) return one
  const whole = { ...one }
  for (const [name, value] of Object.entries(other)) {
    const before = whole[name]
    whole[name] = before === undefined ? value : together(before, value)
  }
  return whole
}

const isObject = (json: Json): json is { [name: string]: Json } =>
  json !== null && typeof json === 'object' && !Array.isArray(json)

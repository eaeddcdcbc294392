/**
 * A new idempotency key: one for each deed, kept until its answer came. Unlikely to meet another one of the same person,
 * which is all that is asked of it; it is no secret.
 */
export function newKey(): string {
  const chance = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}${chance()}${chance()}`
}

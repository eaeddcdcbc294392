import { callErrorOf } from '../../src/cloud/errors'
import type { House } from './house'

/**
 * Runs a call that must be refused, and gives the refusal. Nothing may be written, and every word must be for people.
 */
export async function refusedBy(house: House, call: () => Promise<unknown>) {
  const before = await house.writes()
  const thrown = await call().then(
    () => undefined,
    (reason) => reason,
  )
  expect(thrown).toBeDefined()
  const { code, reason, message, fields } = callErrorOf(thrown)
  expect(await house.writes()).toBe(before)
  expect(message).toMatch(/[\u4e00-\u9fff]/)
  expect(message).toMatch(/请/)
  expect(message).not.toMatch(/[A-Za-z]{12,}|node_modules|at .*:\d+/)
  return { code, reason, fields }
}

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
  // The reason stands beside the message so that a failure says which refusal it was.
  expect([reason, message]).toEqual([reason, expect.stringMatching(/[\u4e00-\u9fff].*请|请.*[\u4e00-\u9fff]/)])
  expect(message).not.toMatch(/[A-Za-z]{8,}|node_modules|at .*:\d+/)
  return { code, reason, message, fields }
}

/** The same, as `CODE/REASON`. */
export async function refusedAs(house: House, call: () => Promise<unknown>): Promise<string> {
  const { code, reason } = await refusedBy(house, call)
  return `${code}/${reason}`
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cron, parseCron } from '../timers/cron'

export interface TimerSpec {
  name: string
  /** Seven fields: second minute hour day month weekday year. */
  expression: string
  cron: Cron
}

/** A function's config.json, with the platform's defaults for what it leaves out. */
export interface FunctionConfig {
  timeoutSeconds: number
  memoryMegabytes: number
  timers: TimerSpec[]
  /** Names of open APIs the function may call. */
  openapi: string[]
}

interface ConfigFile {
  timeout?: number
  memorySize?: number
  triggers?: { name: string; type: string; config: string }[]
  permissions?: { openapi?: string[] }
}

/** The platform makes one trigger for a function and leaves out the others without a word. */
export class SecondTrigger extends Error {}

/** @throws Error when the file is not JSON or a timer's expression is none; SecondTrigger */
export function readConfig(directory: string): FunctionConfig {
  const file = parse(directory)
  if ((file.triggers?.length ?? 0) > 1) throw new SecondTrigger(`${directory}/config.json: a function has one trigger`)
  return {
    timeoutSeconds: positive('timeout', file.timeout ?? 60),
    memoryMegabytes: positive('memorySize', file.memorySize ?? 256),
    timers: (file.triggers ?? [])
      .filter((trigger) => trigger.type === 'timer')
      .map(({ name, config }) => ({ name, expression: config, cron: parseCron(config) })),
    openapi: file.permissions?.openapi ?? [],
  }
}

function parse(directory: string): ConfigFile {
  try {
    return JSON.parse(readFileSync(join(directory, 'config.json'), 'utf8')) as ConfigFile
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

function positive(field: string, value: unknown): number {
  if (typeof value !== 'number' || !(value > 0)) throw new Error(`config.json: ${field} must be a number above 0`)
  return value
}

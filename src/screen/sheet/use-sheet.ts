import { useEffect, useRef, useState } from 'react'
import type { BadRows, SheetFound } from 'types/sheets'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { putFile } from '@/cloud/transport'
import { chooseSheet } from '../files'

/** What is carried out of a sheet, as far as every domain has it alike. */
export interface Run {
  id: string
  state: string
  done: number
  total: number
}

/** What the cloud says of a sheet: bad rows, or what would be carried out. */
interface Checked<R extends Run> {
  bad: BadRows
  sheet: SheetFound | null
  run: R | null
}

interface SheetCalls<R extends Run> {
  reserve: (key: string) => Promise<{ paths: string[] }>
  check: (input: { fileId: string; key: string }) => Promise<Checked<R>>
  /** Carries out a part. */
  apply: (id: string) => Promise<R>
  /** What has changed by it is asked anew. */
  onEnd: () => Promise<unknown>
  /** Said of a file that is too large. */
  tooLarge: string
}

/** Where a sheet stands, as its screen shows it. */
type Stage<R extends Run> =
  | { name: 'begin' }
  | { name: 'sending'; share: number }
  | { name: 'reading' }
  /** Nothing of the file was taken; why, and what to do, in lines. */
  | { name: 'refused'; why: string }
  | { name: 'bad'; bad: BadRows; sheet: SheetFound | null }
  /** It waits for a yes; rows that are bad are left out of it. */
  | { name: 'planned'; plan: R; bad: BadRows; sheet: SheetFound | null }
  | { name: 'running'; run: R; stuck: string | null }
  | { name: 'ended'; run: R }

/** As the cloud will say; said here before five megabytes have travelled for nothing. */
const BYTES_AT_MOST = 5 * 1024 * 1024
/** Milliseconds to wait after the cloud asked for patience. */
const PATIENCE = 10_000

/** A sheet from the choice of a file to its end. What was begun is carried on by calling again. */
export function useSheet<R extends Run>({ reserve, check, apply, onEnd, tooLarge }: SheetCalls<R>) {
  const [stage, setStage] = useState<Stage<R>>({ name: 'begin' })
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])

  /** It stays on the screen: what has to be done to a file is read more than once. */
  const refuse = (why: string) => setStage({ name: 'refused', why })

  const choose = async () => {
    const file = await chooseSheet()
    if (!file) return
    if (!/\.xlsx$/i.test(file.name)) return refuse('请选择 .xlsx 文件；别的格式请先另存为 .xlsx')
    if (file.bytes > BYTES_AT_MOST) return refuse(tooLarge)
    try {
      setStage({ name: 'sending', share: 0 })
      const { paths } = await reserve(newKey())
      const fileId = await putFile(paths[0] ?? '', file.path, (share) =>
        setStage((now) => (now.name === 'sending' ? { name: 'sending', share } : now)),
      )
      setStage({ name: 'reading' })
      const { bad, sheet, run } = await check({ fileId, key: newKey() })
      setStage(run ? { name: 'planned', plan: run, bad, sheet } : { name: 'bad', bad, sheet })
    } catch (thrown) {
      refuse(callErrorOf(thrown).message)
    }
  }

  const goOn = async (from: R) => {
    let run = from
    setStage({ name: 'running', run, stuck: null })
    while (!left.current && (run.state === 'checked' || run.state === 'running')) {
      try {
        run = await apply(run.id)
        setStage({ name: 'running', run, stuck: null })
      } catch (thrown) {
        const { code, message } = callErrorOf(thrown)
        if (code === 'RATE_LIMITED') await new Promise((resolve) => setTimeout(resolve, PATIENCE))
        else if (run.state === 'running') return setStage({ name: 'running', run, stuck: message })
        else return refuse(message)
      }
    }
    if (left.current) return
    setStage({ name: 'ended', run })
    await onEnd()
  }

  return { stage, choose, goOn, again: () => setStage({ name: 'begin' }) }
}

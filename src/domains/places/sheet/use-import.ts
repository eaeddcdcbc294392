import { useEffect, useRef, useState } from 'react'
import type { CheckedSheet, ImportView, SheetFound } from 'types/places'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { queryClient } from '@/cloud/queries'
import { putFile } from '@/cloud/transport'
import { chooseSheet } from '../files'
import { placeKeys } from '../queries'

/** Where an import stands, as its screen shows it. */
export type Stage =
  | { name: 'begin' }
  | { name: 'sending'; share: number }
  | { name: 'reading' }
  /** Nothing of the file was taken; why, and what to do, in lines. */
  | { name: 'refused'; why: string }
  | { name: 'bad'; checked: CheckedSheet }
  | { name: 'planned'; plan: ImportView; sheet: SheetFound | null }
  | { name: 'running'; run: ImportView; stuck: string | null }
  | { name: 'ended'; run: ImportView }

/** As the cloud will say; said here before five megabytes have travelled for nothing. */
const BYTES_AT_MOST = 5 * 1024 * 1024
/** Milliseconds to wait after the cloud asked for patience. */
const PATIENCE = 10_000

/**
 * An import from the choice of a file to its end. What was begun is carried on by calling again; whoever leaves the page
 * leaves the rest to the cloud.
 */
export function useImport() {
  const [stage, setStage] = useState<Stage>({ name: 'begin' })
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
    if (file.bytes > BYTES_AT_MOST) return refuse('文件超过 5 MB，请按楼栋拆成几个文件，分几次导入')
    try {
      setStage({ name: 'sending', share: 0 })
      const { paths } = await api.places.reserveSheet.mutate({ key: newKey() })
      const fileId = await putFile(paths[0] ?? '', file.path, (share) =>
        setStage((now) => (now.name === 'sending' ? { name: 'sending', share } : now)),
      )
      setStage({ name: 'reading' })
      const checked = await api.places.checkSheet.mutate({ fileId, key: newKey() })
      const { import: plan, sheet } = checked
      setStage(plan ? { name: 'planned', plan, sheet } : { name: 'bad', checked })
    } catch (thrown) {
      refuse(callErrorOf(thrown).message)
    }
  }

  const goOn = async (from: ImportView) => {
    let run = from
    setStage({ name: 'running', run, stuck: null })
    while (!left.current && (run.state === 'checked' || run.state === 'running')) {
      try {
        run = await api.places.applyImport.mutate({ id: run.id })
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
    await queryClient.invalidateQueries({ queryKey: placeKeys.all })
  }

  return { stage, choose, goOn, again: () => setStage({ name: 'begin' }) }
}

import { useEffect, useRef, useState } from 'react'
import type { CheckedSheet, ImportView } from 'types/places'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { queryClient } from '@/cloud/queries'
import { putFile } from '@/cloud/transport'
import { toast } from '@/ui/toast'
import { chooseSheet } from '../files'
import { placeKeys } from '../queries'

/** Where an import stands, as its screen shows it. */
export type Stage =
  | { name: 'begin' }
  | { name: 'sending'; share: number }
  | { name: 'reading' }
  | { name: 'bad'; checked: CheckedSheet }
  | { name: 'planned'; plan: ImportView }
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

  const choose = async () => {
    const file = await chooseSheet()
    if (!file) return
    if (!/\.xlsx$/i.test(file.name)) return toast('请选择 .xlsx 文件；别的格式请先另存为 .xlsx', 'bad')
    if (file.bytes > BYTES_AT_MOST) return toast('文件超过 5 MB，请按楼栋拆成几个文件，分几次导入', 'bad')
    try {
      setStage({ name: 'sending', share: 0 })
      const { paths } = await api.places.reserveSheet.mutate({ key: newKey() })
      const fileId = await putFile(paths[0] ?? '', file.path, (share) =>
        setStage((now) => (now.name === 'sending' ? { name: 'sending', share } : now)),
      )
      setStage({ name: 'reading' })
      const checked = await api.places.checkSheet.mutate({ fileId, key: newKey() })
      setStage(checked.import ? { name: 'planned', plan: checked.import } : { name: 'bad', checked })
    } catch (thrown) {
      setStage({ name: 'begin' })
      toast(callErrorOf(thrown).message, 'bad')
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
        else {
          setStage({ name: 'begin' })
          return toast(message, 'bad')
        }
      }
    }
    if (left.current) return
    setStage({ name: 'ended', run })
    await queryClient.invalidateQueries({ queryKey: placeKeys.all })
  }

  return { stage, choose, goOn, again: () => setStage({ name: 'begin' }) }
}

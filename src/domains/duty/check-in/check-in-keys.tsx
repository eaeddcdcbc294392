import { useEffect, useRef, useState } from 'react'
import { useMe } from '@/domains/members/queries'
import { replaceBy } from '@/screen/go'
import { canScan } from '@/screen/scan'
import { BigKeys, type KeyFace } from '@/ui/big-keys'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Sheet } from '@/ui/sheet'
import { Note, Title } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { dutyWays } from '../ways'
import { useCheckIn } from './queue'
import { scanCheckIn } from './scan-check-in'

interface CheckInKeysProps {
  id: string
  /** What the activity is called, as far as it is known: it may be opened without a network. */
  title: string
  /** A code that was scanned on the page before: it is sent at once. */
  scanned?: string
}

/** Checking in at an activity: by the camera, or by eight digits. Both work without a network. */
export function CheckInKeys({ id, title, scanned }: CheckInKeysProps) {
  const checking = useCheckIn(id)
  const [typing, setTyping] = useState(false)
  const isKnown = useMe().data !== undefined
  const sent = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is sent once, as soon as it is known who holds the phone
  useEffect(() => {
    if (!scanned || !isKnown || sent.current) return
    sent.current = true
    void checking.run(scanned, title)
  }, [scanned, isKnown])

  const byCamera = async () => {
    const found = await scanCheckIn()
    if (!found) return
    if (found.id === id) await checking.run(found.code, title)
    else replaceBy(dutyWays.checkIn(found.id, found.code))
  }
  const byHand: KeyFace = { title: '输入签到码', icon: 'letters', main: !canScan, onPress: () => setTyping(true) }
  const keys: KeyFace[] = canScan
    ? [{ title: '扫码签到', icon: 'qr', main: true, onPress: () => void byCamera() }, byHand]
    : [byHand]
  return (
    <Card>
      <Title>我到了</Title>
      <BigKeys keys={keys} />
      {checking.wrong && !typing && <Callout tone='bad' title={checking.wrong} />}
      <Note>没有网络也可以，联网后等负责人确认。不想用手机，请负责人在名单上记一下，一样算。</Note>
      {typing && <TypedCode title={title} checking={checking} onClose={() => setTyping(false)} />}
    </Card>
  )
}

interface TypedCodeProps {
  title: string
  checking: ReturnType<typeof useCheckIn>
  onClose: () => void
}

function TypedCode({ title, checking: { run, busy, wrong, forget }, onClose }: TypedCodeProps) {
  const [text, setText] = useState('')
  const [missing, setMissing] = useState<string>()
  const close = () => {
    forget()
    onClose()
  }
  const send = async () => {
    const code = text.replace(/\s/g, '')
    // What is no code is not kept to be sent later.
    const isCode = /^\d{8}$/.test(code)
    setMissing(isCode ? undefined : '签到码是 8 位数字，请看负责人手机上的码')
    if (isCode && (await run(code, title))) close()
  }
  return (
    <Sheet
      title='输入签到码'
      onClose={close}
      footer={
        <Button busy={busy} onPress={() => void send()}>
          签到
        </Button>
      }
    >
      <TextField
        type='number'
        label='负责人手机上的 8 位数字'
        hint='看不清，请负责人在名单上替您点一下'
        error={missing ?? wrong}
        value={text}
        onChange={setText}
      />
    </Sheet>
  )
}

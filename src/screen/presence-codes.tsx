import type { UseQueryResult } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { PresenceCode } from 'types/presence'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { QrCode } from '@/ui/qr-code'
import { Note } from '@/ui/text'
import { codeAt } from './code-at'
import { Remote } from './remote'
import './presence-codes.scss'

const SECOND = 1_000

interface PresenceCodesProps {
  query: UseQueryResult<PresenceCode[]>
  /** What whoever came has to do with the eight digits. */
  how: string
  /** What to do instead where there is no code left and no network. */
  otherwise: string
  /** The address that a QR code of these digits says; left out: the digits stand alone. */
  addressOf?: (code: string) => string
}

/** The code of this moment, large. It changes every thirty seconds, also without a network. */
export function PresenceCodes({ query, how, otherwise, addressOf }: PresenceCodesProps) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), SECOND)
    return () => clearInterval(ticking)
  }, [])
  return (
    <Remote query={query} look='lines'>
      {(all) => {
        const shown = codeAt(all, now, query.dataUpdatedAt)
        return shown ? (
          <Card>
            {addressOf && <QrCode text={addressOf(shown.code.replace(' ', ''))} label='签到二维码，请对方扫一扫' />}
            <View className='presence-code'>{shown.code}</View>
            <Note>{`${how}${shown.left} 秒后换新的。`}</Note>
          </Card>
        ) : (
          <Callout tone='wait' title='签到码用完了'>
            {`没有网络，取不到新的。${otherwise}`}
          </Callout>
        )
      }}
    </Remote>
  )
}

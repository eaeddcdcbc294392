import { useState } from 'react'
import type { MeView } from 'types/members'
import { HELP, KEYS } from '@/domains/contributions'
import { useOpening } from '@/screen/opening'
import { BigKeys } from '@/ui/big-keys'
import { HelpSheet } from './help-sheet'

interface HomeKeysProps {
  me: MeView
  /** None is red: something else on the screen comes first. */
  quiet: boolean
}

/** The large keys: what the domains give, and 找人帮忙. */
export function HomeKeys({ me, quiet }: HomeKeysProps) {
  const [asking, setAsking] = useState(false)
  const { follow, sheet } = useOpening(me)
  const help = HELP.filter(({ shownTo }) => shownTo(me))
  const keys = KEYS.filter(({ shownTo }) => shownTo(me)).map(({ title, icon, main, opens }) => ({
    title,
    icon,
    main: main && !quiet,
    onPress: () => follow(opens),
  }))
  const ask = { title: '找人帮忙', icon: 'heart' as const, onPress: () => setAsking(true) }
  const shown = help.length > 0 ? [...keys, ask] : keys
  if (shown.length === 0) return null
  return (
    <>
      <BigKeys keys={shown} />
      {sheet}
      {asking && (
        <HelpSheet
          me={me}
          help={help}
          onClose={() => setAsking(false)}
          onChoose={(opens) => {
            setAsking(false)
            follow(opens)
          }}
        />
      )}
    </>
  )
}

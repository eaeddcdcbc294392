import { useState } from 'react'
import type { MeView } from 'types/members'
import { DIRECTORY, LOST } from '@/domains/contributions'
import { type Entry, INTENTION_NAMES, INTENTIONS } from '@/screen/contribution'
import { found } from '@/screen/find'
import { useOpening } from '@/screen/opening'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { SearchBar } from '@/ui/search-bar'
import { Section } from '@/ui/section'

interface DirectoryProps {
  me: MeView
}

/** 办事: all that one can do here, by what one has in mind. What this community or this person does not have is left out. */
export function Directory({ me }: DirectoryProps) {
  const [typed, setTyped] = useState('')
  const { follow, sheet } = useOpening(me)
  const [lost] = LOST
  const lines = found(
    DIRECTORY.filter(({ shownTo }) => shownTo(me)),
    typed,
  )
  const rows = (shown: readonly Entry[]) => (
    <Card flush>
      {shown.map(({ icon, title, note, opens }) => (
        <Row key={title} icon={icon} title={title} note={note} onPress={() => follow(opens(me))} />
      ))}
    </Card>
  )
  return (
    <>
      <SearchBar label='找要办的事' value={typed} onChange={setTyped} onSearch={() => undefined} />
      {typed.trim()
        ? lines.length > 0
          ? rows(lines)
          : null
        : INTENTIONS.map((group) => {
            const shown = lines.filter((line) => line.group === group)
            return shown.length > 0 ? (
              <Section key={group} title={INTENTION_NAMES[group]}>
                {rows(shown)}
              </Section>
            ) : null
          })}
      {lines.length === 0 && (
        <Empty
          icon='search'
          title={`没有找到“${typed.trim()}”`}
          text='换个说法试试，或者打电话问居委会。'
          action={lost && { text: lost.title, onPress: () => follow(lost.opens) }}
        />
      )}
      {sheet}
    </>
  )
}

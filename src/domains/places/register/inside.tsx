import { useState } from 'react'
import type { PlaceBrowse } from 'types/places'
import { PLACE_LEVELS, parentLevelsOf } from 'types/words/places'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { placeWays } from '../ways'
import { countWords, LEVEL_ICONS, levelName, placeNote } from '../words'
import { AddSheet } from './add-sheet'

/** A screen holds so many lines before it grows slow. */
const AT_ONCE = 50

/** What lies directly in a place, and the way to add to it. */
export function Inside({ found: { place, children } }: { found: PlaceBrowse }) {
  const [shown, setShown] = useState(AT_ONCE)
  const [adding, setAdding] = useState(false)
  const levels = PLACE_LEVELS.filter((level) => parentLevelsOf(level).includes(place.level))
  if (levels.length === 0) return null
  const addable = levels.map(levelName).join('、')
  return (
    <Section title={children.length > 0 ? countWords(children) : addable}>
      {children.length === 0 && <Note>这里还没有登记{addable}。</Note>}
      {children.length > 0 && (
        <Card flush>
          {children.slice(0, shown).map((child) => (
            <Row
              key={child.id}
              icon={LEVEL_ICONS[child.level]}
              title={child.name}
              note={placeNote(child)}
              end={child.closed && <StatusChip tone='quiet'>已停用</StatusChip>}
              onPress={() => open(placeWays.register(child.id))}
            />
          ))}
        </Card>
      )}
      {children.length > shown && (
        <Button look='plain' onPress={() => setShown(shown + AT_ONCE)}>
          看更多
        </Button>
      )}
      {!place.closed && (
        <Button look='plain' icon='plus' onPress={() => setAdding(true)}>
          新增{levels.length === 1 ? addable : '房屋'}
        </Button>
      )}
      {adding && <AddSheet parent={place} levels={levels} onClose={() => setAdding(false)} />}
    </Section>
  )
}

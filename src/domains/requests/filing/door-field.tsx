import { useEffect, useState } from 'react'
import { api } from '@/cloud/api'
import { Card } from '@/ui/card'
import { type PlaceChoice, PlacePicker } from '@/ui/place-picker'
import { Row } from '@/ui/row'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { useDoors } from '../queries'
import { homeOf } from './filing'

const LEVELS = ['楼栋', '单元', '门牌']
/** So long after the last character it is looked for. Milliseconds. */
const PAUSE = 400

interface DoorFieldProps {
  communityId: string
  home: PlaceChoice[]
  error?: string
  /** Where they came from: what they looked for there, or the door itself. */
  start: { search?: string; door?: string }
  onChange: (home: PlaceChoice[]) => void
}

/** Whose door it is: written as people say it, '3-2-702', or chosen level by level. The only one that fits is taken. */
export function DoorField({ communityId, home, error, start, onChange }: DoorFieldProps) {
  const [written, setWritten] = useState(start.search ?? '')
  const [asked, setAsked] = useState(start.door ? { id: start.door } : { text: start.search ?? '' })
  const doors = useDoors(asked).data
  const isChosen = home.length > 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is chosen when it was found, and not again
  useEffect(() => {
    const [only, another] = doors?.items ?? []
    if (only && !another && !doors?.more) onChange(homeOf(only))
  }, [doors])
  useEffect(() => {
    if (written === '') return
    const later = setTimeout(() => setAsked({ text: written.trim() }), PAUSE)
    return () => clearTimeout(later)
  }, [written])

  const write = (text: string) => {
    setWritten(text)
    setAsked({ text: '' })
    onChange([])
  }
  const choose = (way: PlaceChoice[]) => {
    setWritten('')
    setAsked({ text: '' })
    onChange(way)
  }
  return (
    <>
      <TextField label='找门牌' placeholder='例如 3-2-702，或 702' value={written} onChange={write} />
      {doors && !isChosen && (
        <>
          {doors.items.length > 0 && (
            <Card flush>
              {doors.items.map((door) => (
                <Row key={door.id} icon='door' title={door.label} onPress={() => choose(homeOf(door))} />
              ))}
            </Card>
          )}
          <Note>{wordsOf(doors)}</Note>
        </>
      )}
      <PlacePicker
        label='是哪一户反映的'
        error={error}
        value={home}
        onChange={choose}
        levels={LEVELS}
        loadChildren={(under) => api.places.pick.query({ communityId, under })}
      />
    </>
  )
}

const wordsOf = ({ items, more }: { items: unknown[]; more: boolean }): string => {
  if (items.length === 0) return '没有找到这个门牌。请再核对，或在下面逐级选择。'
  return more ? '还有更多，请再写上楼栋和单元。' : '请选是哪一户。'
}

import { useState } from 'react'
import {
  SEAT_DUTIES,
  SEAT_DUTY_NAMES,
  SEAT_LABEL_LENGTH,
  type SeatDuty,
  SUBSTITUTES_AT_MOST,
} from 'types/words/meetings'
import { PARTIES, PARTY_NAMES } from 'types/words/roundtables'
import { useMe } from '@/domains/members/queries'
import { PersonSearch } from '@/domains/posts/name/person-search'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { type SeatDraft, withParty } from './drafts'

interface SeatSheetProps {
  seat: SeatDraft
  isNew: boolean
  /** @param seat null where it is taken away */
  onDone: (seat: SeatDraft | null) => void
  onClose: () => void
}

const parties = PARTIES.map((value) => ({ value, label: PARTY_NAMES[value] }))
const duties = [
  { value: 'none', label: '没有' },
  ...SEAT_DUTIES.map((value) => ({ value, label: SEAT_DUTY_NAMES[value] })),
] as { value: SeatDuty | 'none'; label: string }[]
const comings = [
  { value: 'always', label: '每次都参加' },
  { value: 'invited', label: '受邀才参加' },
] as const

/** One seat: which party, who sits in it, who stands in. What is done here is stored with the whole table. */
export function SeatSheet({ seat, isNew, onDone, onClose }: SeatSheetProps) {
  const [draft, setDraft] = useState(seat)
  const [missing, setMissing] = useState<string>()
  const [choosing, setChoosing] = useState<'holder' | 'substitute' | null>(null)
  const change = (changes: Partial<SeatDraft>) => setDraft({ ...draft, ...changes })
  const done = () => {
    const isNamed = draft.label.trim() !== ''
    setMissing(isNamed ? undefined : '请填写席位名称')
    if (isNamed) onDone(draft)
  }
  return (
    <Sheet title={isNew ? '添加席位' : '席位'} onClose={onClose} footer={<Button onPress={done}>好了</Button>}>
      <Stack gap={4}>
        <Field label='哪一方'>
          <Choice
            look='chips'
            label='哪一方'
            options={parties}
            value={draft.party}
            onChange={(party) => setDraft(withParty(draft, party))}
          />
        </Field>
        <TextField
          label='席位名称'
          error={missing}
          limit={SEAT_LABEL_LENGTH}
          value={draft.label}
          onChange={(label) => change({ label })}
        />
        <Field label='在会上做什么'>
          <Choice
            look='chips'
            label='在会上做什么'
            options={duties}
            value={draft.duty ?? 'none'}
            onChange={(duty) => change({ duty: duty === 'none' ? null : duty })}
          />
        </Field>
        <Field label='参加方式'>
          <Choice
            look='chips'
            label='参加方式'
            options={comings}
            value={draft.invited ? 'invited' : 'always'}
            onChange={(coming) => change({ invited: coming === 'invited' })}
          />
        </Field>
        <People draft={draft} choosing={choosing} onChoose={setChoosing} onChange={change} />
        {!isNew && (
          <Button look='danger' onPress={() => onDone(null)}>
            去掉这个席位
          </Button>
        )}
      </Stack>
    </Sheet>
  )
}

interface PeopleProps {
  draft: SeatDraft
  choosing: 'holder' | 'substitute' | null
  onChoose: (what: 'holder' | 'substitute' | null) => void
  onChange: (changes: Partial<SeatDraft>) => void
}

/** Who sits in it and who stands in, each found by their name. */
function People({ draft: { holder, substitutes }, choosing, onChoose, onChange }: PeopleProps) {
  const communityId = useMe().data?.communityId
  if (choosing) {
    return (
      <PersonSearch
        // Everybody who is verified here may sit at the table.
        post={communityId ? { kind: 'residentsCommittee', atId: communityId } : null}
        value={null}
        onChange={(person) => {
          onChange(
            choosing === 'holder'
              ? { holder: person, substitutes: substitutes.filter(({ id }) => id !== person.id) }
              : { substitutes: [...substitutes.filter(({ id }) => id !== person.id), person] },
          )
          onChoose(null)
        }}
      />
    )
  }
  return (
    <Stack gap={3}>
      <Note>代表：{holder?.name ?? '还没有定人'}</Note>
      <Button look='plain' onPress={() => onChoose('holder')}>
        {holder ? '换一位代表' : '选代表'}
      </Button>
      <Note>候补：{substitutes.map(({ name }) => name).join('、') || '没有'}</Note>
      {substitutes.length < SUBSTITUTES_AT_MOST && (
        <Button look='plain' onPress={() => onChoose('substitute')}>
          添加候补
        </Button>
      )}
      {substitutes.length > 0 && (
        <Button look='plain' onPress={() => onChange({ substitutes: [] })}>
          去掉候补
        </Button>
      )}
    </Stack>
  )
}

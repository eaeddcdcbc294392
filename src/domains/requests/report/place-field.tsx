import type { MeView } from 'types/members'
import { api } from '@/cloud/api'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { PlacePicker } from '@/ui/place-picker'
import type { DraftPlace } from './draft'
import { placesNear } from './places-near'

interface PlaceFieldProps {
  me: MeView
  value: DraftPlace | null
  error?: string
  onChange: (place: DraftPlace) => void
}

const ELSEWHERE = 'elsewhere'
const LEVELS = ['楼栋', '单元', '门牌']

/** Where it is: around one's own home with one tap, or any other building, doorway or door. */
export function PlaceField({ me, value, error, onChange }: PlaceFieldProps) {
  const about = { label: '在哪里', error }
  const away = value && 'way' in value ? value.way : null
  return (
    <>
      <Field {...about} error={away ? undefined : error}>
        <Choice
          label='在哪里'
          options={[...placesNear(me.homes), { value: ELSEWHERE, label: '其他地方' }]}
          value={away ? ELSEWHERE : value && 'near' in value ? value.near : null}
          onChange={(chosen) => onChange(chosen === ELSEWHERE ? { way: [] } : { near: chosen })}
        />
      </Field>
      {away && (
        <PlacePicker
          label='哪一栋楼'
          error={error}
          value={away}
          onChange={(way) => onChange({ way })}
          levels={LEVELS}
          anyLevel
          loadChildren={(under) => api.places.pick.query({ communityId: me.communityId, under })}
        />
      )}
    </>
  )
}

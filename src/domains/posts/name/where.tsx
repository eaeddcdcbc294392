import type { MeView } from 'types/members'
import { POSTS, type PostKind } from 'types/words/posts'
import { api } from '@/cloud/api'
import { registered } from '@/screen/registered'
import { type PlaceChoice, PlacePicker } from '@/ui/place-picker'
import { Note } from '@/ui/text'
import { levelsFor, type Naming } from './naming'

interface WhereProps {
  me: MeView
  kind: PostKind
  naming: Naming
  error?: string
  onChange: (changes: Partial<Naming>) => void
}

/** Where the post is held, as far as that is not the whole community: at a place, in a team or for a unit. */
export function Where({ me, kind, naming, error, onChange }: WhereProps) {
  const { communityId, communityName } = me
  const { at } = POSTS[kind]
  if (at.every((level) => level === 'community')) return <Note>在{communityName}任职。</Note>
  const common = {
    error,
    value: naming.way,
    onChange: (way: PlaceChoice[]) => onChange({ way, member: null }),
  }
  if (at.includes('team')) {
    return (
      <PlacePicker
        {...common}
        label='哪支队伍'
        levels={['队伍']}
        loadChildren={() => registered(api.teams.list.query)}
      />
    )
  }
  if (at.includes('unit')) {
    return (
      <PlacePicker
        {...common}
        label='哪个单位'
        levels={['单位']}
        loadChildren={() => registered(api.units.list.query)}
      />
    )
  }
  const { fromTop, levels } = levelsFor(kind)
  return (
    <PlacePicker
      {...common}
      anyLevel
      label='在哪里任职'
      hint={at.includes('community') ? `不选就是${communityName}全社区` : undefined}
      levels={levels}
      loadChildren={(under) =>
        api.places.pick.query({ communityId, under: under ?? (fromTop ? communityId : undefined) })
      }
    />
  )
}

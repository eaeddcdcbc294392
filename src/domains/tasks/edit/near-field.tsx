import { api } from '@/cloud/api'
import { useMe } from '@/domains/members/queries'
import { Button } from '@/ui/button'
import { type PlaceChoice, PlacePicker } from '@/ui/place-picker'

interface NearFieldProps {
  value: PlaceChoice[]
  error?: string
  onChange: (way: PlaceChoice[]) => void
}

/** In which building or doorway people meet: by it the task is shown to those who live near. */
export function NearField({ value, error, onChange }: NearFieldProps) {
  const communityId = useMe().data?.communityId ?? ''
  return (
    <>
      <PlacePicker
        anyLevel
        optional
        label='在哪栋楼附近'
        hint='选了，住得近的邻居会先看到'
        error={error}
        levels={['楼栋', '单元']}
        value={value}
        onChange={onChange}
        loadChildren={async (under) => {
          const found = await api.places.pick.query({ communityId, under })
          // All neighbours read it, so that nobody's door is offered.
          return found.map(({ level, hasChildren, ...place }) => ({
            ...place,
            hasChildren: hasChildren && level !== 'doorway',
          }))
        }}
      />
      {value.length > 0 && (
        <Button look='text' narrow onPress={() => onChange([])}>
          不选楼栋
        </Button>
      )}
    </>
  )
}

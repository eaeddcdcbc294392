import { useState } from 'react'
import type { PlaceRow } from 'types/places'
import { PLACE_NAME_LENGTH } from 'types/words/places'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { usePlaceDeed } from '../queries'

/** Asks for another name. */
export function RenameSheet({ place, onClose }: { place: PlaceRow; onClose: () => void }) {
  const [name, setName] = useState(place.name)
  const { run, busy, fields } = usePlaceDeed(api.places.rename.mutate)
  const rename = async () => {
    if (!(await run({ id: place.id, name }))) return
    toast('已改名')
    onClose()
  }
  return (
    <Sheet
      title={`给${place.label}改名`}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void rename()}>
          改名
        </Button>
      }
    >
      <TextField
        label='新的名称'
        hint='住户的住址、职务和没办完的诉求会跟着改'
        error={fields.name}
        limit={PLACE_NAME_LENGTH}
        value={name}
        onChange={setName}
      />
    </Sheet>
  )
}

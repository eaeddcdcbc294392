import { useState } from 'react'
import type { PlaceRow } from 'types/places'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { usePlaceDeed } from '../queries'
import { hundredthsIn } from '../words'

/** Asks how large a household is. */
export function MeasureSheet({ place, onClose }: { place: PlaceRow; onClose: () => void }) {
  const [area, setArea] = useState(place.floorAreaHundredths === null ? '' : String(place.floorAreaHundredths / 100))
  const [wrong, setWrong] = useState(false)
  const { run, busy, fields } = usePlaceDeed(api.places.measure.mutate)
  const measure = async () => {
    const floorAreaHundredths = hundredthsIn(area)
    setWrong(floorAreaHundredths === null)
    if (floorAreaHundredths === null || !(await run({ id: place.id, floorAreaHundredths }))) return
    toast('面积已修改')
    onClose()
  }
  return (
    <Sheet
      title={`${place.label}的面积`}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void measure()}>
          保存
        </Button>
      }
    >
      <TextField
        label='建筑面积'
        hint='单位是平方米'
        error={wrong ? '请只填数字，最多两位小数，如 78.5' : fields.floorAreaHundredths}
        value={area}
        onChange={setArea}
      />
    </Sheet>
  )
}

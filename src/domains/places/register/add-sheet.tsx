import { useState } from 'react'
import type { PlaceRow } from 'types/places'
import { PLACE_NAME_LENGTH, type PlaceLevel } from 'types/words/places'
import { isBlank } from 'types/words/text'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { usePlaceDeed } from '../queries'
import { placeWays } from '../ways'
import { hundredthsIn, levelName } from '../words'

const EXAMPLES: Partial<Record<PlaceLevel, string>> = {
  building: '如 3 号楼',
  doorway: '如 2 单元',
  household: '如 502',
  grid: '如 第 1 网格',
}

interface AddSheetProps {
  parent: PlaceRow
  /** Which levels may lie in it. */
  levels: readonly PlaceLevel[]
  onClose: () => void
}

/** Asks what is to be added to a place. */
export function AddSheet({ parent, levels, onClose }: AddSheetProps) {
  const [level, setLevel] = useState<PlaceLevel | null>(levels.length === 1 ? (levels[0] ?? null) : null)
  const [name, setName] = useState('')
  const [area, setArea] = useState('')
  const [asked, setAsked] = useState(false)
  const { run, busy, fields } = usePlaceDeed(api.places.add.mutate, {
    look: '看刚才新增的',
    show(id) {
      // Without its id: it stands in the list below this sheet.
      onClose()
      if (id) open(placeWays.register(id))
    },
  })
  const floorAreaHundredths = level === 'household' && !isBlank(area) ? hundredthsIn(area) : undefined
  const faults = {
    level: level ? undefined : '请选择要新增哪一级',
    name: isBlank(name) ? '请填写名称' : undefined,
    area: floorAreaHundredths === null ? '请只填数字，最多两位小数，如 78.5' : undefined,
  }

  const add = async () => {
    setAsked(true)
    if (!level || faults.name || floorAreaHundredths === null) return
    if (!(await run({ parentId: parent.id, level, name, floorAreaHundredths }))) return
    toast('已新增')
    onClose()
  }

  return (
    <Sheet
      title={`在${parent.label}里新增`}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void add()}>
          新增
        </Button>
      }
    >
      {levels.length > 1 && (
        <Field label='新增哪一级' error={asked ? faults.level : undefined}>
          <Choice
            look='chips'
            label='新增哪一级'
            options={levels.map((value) => ({ value, label: levelName(value) }))}
            value={level}
            onChange={setLevel}
          />
        </Field>
      )}
      <TextField
        label='名称'
        hint={level ? EXAMPLES[level] : undefined}
        error={(asked ? faults.name : undefined) ?? fields.name}
        limit={PLACE_NAME_LENGTH}
        value={name}
        onChange={setName}
      />
      {level === 'household' && (
        <TextField
          optional
          label='建筑面积'
          hint='单位是平方米'
          error={(asked ? faults.area : undefined) ?? fields.floorAreaHundredths}
          value={area}
          onChange={setArea}
        />
      )}
    </Sheet>
  )
}

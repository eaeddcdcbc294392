import type { ComponentProps } from 'react'
import { REQUEST_CATEGORIES, REQUEST_CATEGORY_NAMES, type RequestCategory, TEXT_LENGTH } from 'types/words/requests'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { PhotoPicker } from '@/ui/photo-picker'
import { TextField } from '@/ui/text-field'
import { CATEGORY_ICONS } from '../words'

const categories = REQUEST_CATEGORIES.map((value) => ({
  value,
  label: REQUEST_CATEGORY_NAMES[value],
  icon: CATEGORY_ICONS[value],
}))

interface What {
  category: RequestCategory | null
  text: string
}

interface WhatFieldsProps extends What {
  photos: ComponentProps<typeof PhotoPicker>['photos']
  faults: Record<string, string>
  onChange: (changes: { category?: RequestCategory; text?: string }) => void
}

/** What a report is about: its kind, the words, the photos. */
export const WhatFields = ({ category, text, photos, faults, onChange }: WhatFieldsProps) => (
  <>
    <CategoryField category={category} faults={faults} onChange={onChange} />
    <WordFields text={text} photos={photos} faults={faults} onChange={onChange} />
  </>
)

export const CategoryField = ({
  category,
  faults,
  onChange,
}: Pick<WhatFieldsProps, 'category' | 'faults' | 'onChange'>) => (
  <Field label='是哪一类事' error={faults.category}>
    <Choice
      look='chips'
      label='是哪一类事'
      options={categories}
      value={category}
      onChange={(chosen) => onChange({ category: chosen })}
    />
  </Field>
)

export const WordFields = ({ text, photos, faults, onChange }: Omit<WhatFieldsProps, 'category'>) => (
  <>
    <TextField
      multiline
      label='是什么事'
      hint='写清楚什么东西、怎么了、什么时候开始的'
      limit={TEXT_LENGTH}
      value={text}
      error={faults.text}
      onChange={(written) => onChange({ text: written })}
    />
    <PhotoPicker optional label='照片' photos={photos} error={faults.photoIds} />
  </>
)

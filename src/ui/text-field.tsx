import { View } from '@tarojs/components'
import { lengthOf } from 'types/words/text'
import { classes } from './classes'
import { Field, type FieldProps, spoken } from './field'
import { TextInput, type TextInputProps } from './text-input'
import './text-field.scss'

interface TextFieldProps extends FieldProps, Omit<TextInputProps, 'label' | 'invalid'> {
  /** Shows how many characters there are, as the cloud counts them; what goes beyond is kept and said, so that nothing pasted is lost. */
  limit?: number
}

/** A question answered in words. */
export function TextField({ label, hint, error, optional, limit, ...input }: TextFieldProps) {
  const about = { label, hint, error, optional }
  return (
    <Field {...about} foot={limit !== undefined && <Counter length={lengthOf(input.value)} limit={limit} />}>
      <TextInput {...input} label={spoken(about)} invalid={Boolean(error)} />
    </Field>
  )
}

function Counter({ length, limit }: { length: number; limit: number }) {
  const over = length > limit
  return (
    <View className={classes('counter', over && 'counter--over')}>
      {over ? `超出 ${length - limit} 字，请删减` : `${length} / ${limit} 字`}
    </View>
  )
}

import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import './choice.scss'

export interface Option<T extends string> {
  value: T
  label: string
  hint?: string
  icon?: IconName
}

interface ChoiceProps<T extends string> {
  /** Read out: what is being chosen. */
  label: string
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T) => void
  /** `list`: a line each, for few options that want explaining. `chips`: side by side, for short names. */
  look?: 'list' | 'chips'
}

/** One of several. */
export function Choice<T extends string>({ label, options, value, onChange, look = 'list' }: ChoiceProps<T>) {
  return (
    <View className={`choice choice--${look}`} {...aria({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <Mark
          key={option.value}
          role='radio'
          option={option}
          chosen={option.value === value}
          onPress={() => onChange(option.value)}
        />
      ))}
    </View>
  )
}

interface ManyProps<T extends string> extends Omit<ChoiceProps<T>, 'value' | 'onChange'> {
  value: readonly T[]
  onChange: (value: T[]) => void
}

/** Any number of several. */
export function ManyChoice<T extends string>({ label, options, value, onChange, look = 'list' }: ManyProps<T>) {
  const toggle = (one: T) => onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one])
  return (
    <View className={`choice choice--${look}`} {...aria({ role: 'group', label })}>
      {options.map((option) => (
        <Mark
          key={option.value}
          role='checkbox'
          option={option}
          chosen={value.includes(option.value)}
          onPress={() => toggle(option.value)}
        />
      ))}
    </View>
  )
}

interface MarkProps {
  role: 'radio' | 'checkbox'
  option: Option<string>
  chosen: boolean
  onPress: () => void
}

/** One option: a ring or a box that fills, and a tick, so that the choice shows without its colour. */
const Mark = ({ role, option, chosen, onPress }: MarkProps) => (
  <Press className={classes('option', chosen && 'option--chosen')} role={role} checked={chosen} onPress={onPress}>
    <View className={`option__mark option__mark--${role}`}>{chosen && <Icon name='check' />}</View>
    {option.icon && <Icon name={option.icon} />}
    <View className='option__words'>
      {option.label}
      {option.hint && <View className='option__hint'>{option.hint}</View>}
    </View>
  </Press>
)

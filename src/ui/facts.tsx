import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './facts.scss'

interface FactsProps {
  facts: readonly { name: string; value: ReactNode }[]
}

/** What is known about a thing: name and value, line by line. */
export const Facts = ({ facts }: FactsProps) => (
  <View className='facts'>
    {facts.map(({ name, value }) => (
      <View key={name} className='facts__line'>
        <View className='facts__name'>{name}</View>
        <View className='facts__value'>{value}</View>
      </View>
    ))}
  </View>
)

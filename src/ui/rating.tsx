import { View } from '@tarojs/components'
import { RATING_WORDS } from 'types/words/requests'
import { aria } from './aria'
import { classes } from './classes'
import { Icon } from './icon'
import { Press } from './press'
import './rating.scss'

interface RatingProps {
  /** Read out: what is being rated. */
  label: string
  /** 1 to 5, or null while nothing is said. */
  value: number | null
  onChange: (stars: number) => void
}

/** Asks how good it was. A line for each answer, best first, so that nobody has to guess what three stars mean. */
export const Rating = ({ label, value, onChange }: RatingProps) => (
  <View className='rating' {...aria({ role: 'radiogroup', label })}>
    {[5, 4, 3, 2, 1].map((stars) => (
      <Press
        key={stars}
        className={classes('rating__one', stars === value && 'rating__one--chosen')}
        role='radio'
        label={`${stars} 星，${RATING_WORDS[stars - 1]}`}
        checked={stars === value}
        onPress={() => onChange(stars)}
      >
        <Row stars={stars} />
        <View className='rating__words'>{RATING_WORDS[stars - 1]}</View>
        {stars === value && <Icon name='check' />}
      </Press>
    ))}
  </View>
)

/** A rating that was given. */
export const Stars = ({ value }: { value: number }) => (
  <View className='stars-given' {...aria({ role: 'img', label: `${value} 星，${RATING_WORDS[value - 1]}` })}>
    <Row stars={value} />
    <View className='rating__words'>{RATING_WORDS[value - 1]}</View>
  </View>
)

const Row = ({ stars }: { stars: number }) => (
  <View className='stars'>
    {[1, 2, 3, 4, 5].map((star) => (
      <Icon key={star} name={star <= stars ? 'star-full' : 'star'} />
    ))}
  </View>
)

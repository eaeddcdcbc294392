import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { FIGURE_NAMES, FIGURES, type Figure } from './figures'
import './figure-line.scss'

interface FigureLineProps {
  values: Record<Figure, number>
  /** To which of them the queue is narrowed. */
  chosen: Figure | undefined
  onPress: (figure: Figure) => void
}

/** What waits, in four figures: what is none stays small; pressing one narrows the queue to it. */
export const FigureLine = ({ values, chosen, onPress }: FigureLineProps) => (
  <View className='figures' {...aria({ role: 'group', label: '待办数字，按一下只看这一类' })}>
    {FIGURES.map((figure) => {
      const value = values[figure]
      const late = figure === 'late' && value > 0
      return (
        <Press
          key={figure}
          className={classes(
            'figures__one',
            value === 0 && 'figures__one--none',
            late && 'figures__one--late',
            figure === chosen && 'figures__one--chosen',
          )}
          role='checkbox'
          checked={figure === chosen}
          onPress={() => onPress(figure)}
        >
          <View className='figures__value'>
            {late && <Icon name='alert' />}
            {value}
          </View>
          <View className='figures__name'>{FIGURE_NAMES[figure]}</View>
        </Press>
      )
    })}
  </View>
)

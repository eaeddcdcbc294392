import { Text, View } from '@tarojs/components'
import type { TodoView } from 'types/todos'
import { vacantWords } from 'types/words/posts'
import { SUBJECTS, TODO_VERB_NAMES } from 'types/words/subjects'
import type { TodoLook } from '@/screen/contribution'
import { ageWords, dueWords } from '@/time/words'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { saysDue, type Usual } from './queue'
import './todo-row.scss'

/** Whether a row is being chosen among several. */
export interface Choosing {
  chosen: boolean
  /** It cannot be handled together with others. */
  apart: boolean
  /** Why it was refused when it was sent with others. */
  refused: string | undefined
}

interface TodoRowProps {
  todo: TodoView
  look: TodoLook
  usual: Usual
  now: number
  /** It stands open beside the list. */
  open: boolean
  choosing: Choosing | null
  onPress: () => void
}

/** One matter of the queue, in as few lines as one decides by: what sort it is first, then what, how old, where and by when. */
export function TodoRow({ todo, look, usual, now, open, choosing, onPress }: TodoRowProps) {
  const { kind, title, sign, urgent, overdue, due } = todo
  const sort = (sign && look.sort?.(sign)) || { name: SUBJECTS[kind].called, icon: look.icon }
  return (
    <Press
      className={classes(
        'todo',
        open && 'todo--open',
        choosing?.chosen && 'todo--chosen',
        choosing?.apart && 'todo--apart',
      )}
      role={choosing ? 'checkbox' : undefined}
      checked={choosing ? choosing.chosen : undefined}
      disabled={choosing?.apart}
      onPress={onPress}
    >
      {choosing ? (
        <View className='todo__mark'>{choosing.chosen && <Icon name='check' />}</View>
      ) : (
        <View className='todo__icon'>
          <Icon name={sort.icon} />
        </View>
      )}
      <View className='todo__words'>
        <View className='todo__title'>
          {urgent && <Text className='todo__urgent'>紧急</Text>}
          <Text className='todo__sort'>{sort.name}</Text>
          {title}
        </View>
        <View className='todo__foot'>
          <View className='todo__about'>{aboutWords(todo, usual, now)}</View>
          {saysDue(todo, usual, now) && due !== null && (
            <View className={classes('todo__due', overdue && 'todo__due--late')}>{dueWords(due, now)}</View>
          )}
        </View>
        {choosing?.refused && (
          <View className='todo__refused'>
            <Icon name='alert' />
            {choosing.refused}
          </View>
        )}
      </View>
    </Press>
  )
}

/** '待派单 · 3 小时前 · 有图 · 3 号楼 2 单元 502 · 楼栋长无人在岗' */
function aboutWords({ title, verb, since, photos, placeLabel, vacant }: TodoView, usual: Usual, now: number): string {
  return [
    verb && verb !== usual.verb && TODO_VERB_NAMES[verb],
    ageWords(since, now),
    photos > 0 && '有图',
    placeLabel !== title && placeLabel,
    vacant && vacantWords(vacant),
  ]
    .filter(Boolean)
    .join(' · ')
}

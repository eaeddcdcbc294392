import type { TaskAction } from 'types/words/tasks'
import { layOutActions } from '@/screen/actions/layout'
import { ORDER } from './order'

const laidOut = (...actions: TaskAction[]) => layOutActions<TaskAction>(actions, ORDER)

test('whoever has a place and cannot come finds both ways out without looking for them', () => {
  expect(laidOut('withdraw', 'askStandIn')).toEqual({ main: 'withdraw', beside: 'askStandIn', more: [] })
})

test('what is to be done now stands before the ways out', () => {
  expect(laidOut('checkIn', 'withdraw', 'askStandIn').main).toBe('checkIn')
  expect(laidOut('claim', 'withdraw')).toEqual({ main: 'claim', beside: null, more: ['withdraw'] })
  expect(laidOut('confirmComing', 'withdraw')).toEqual({ main: 'confirmComing', beside: 'withdraw', more: [] })
})

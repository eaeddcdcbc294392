import type { Screen } from '../tables'
import { actionScreens } from './action-screens'

export const screens: Screen[] = [...actionScreens]

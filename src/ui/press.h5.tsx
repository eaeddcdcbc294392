import { aria } from './aria'
import { classes } from './classes'
import type { PressProps } from './press'
import './press.scss'

/** In the browser a real button, so that keyboards and screen readers find it. */
export function Press({ onPress, className, role, disabled, children, ...said }: PressProps) {
  return (
    <button
      type='button'
      className={classes('press', className)}
      disabled={disabled}
      onClick={onPress}
      {...aria({ role, ...said })}
    >
      {children}
    </button>
  )
}

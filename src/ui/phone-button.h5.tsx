import { Button } from './button'
import type { PhoneButtonProps } from './phone-button'

/** A browser knows no number. The code is made up; the local cloud answers every one with the same invented number. */
export const PhoneButton = ({ children, onCode, busy, look }: PhoneButtonProps) => (
  <Button icon='phone' look={look} busy={busy} onPress={() => onCode(`browser-${Date.now()}`)}>
    {children}
  </Button>
)

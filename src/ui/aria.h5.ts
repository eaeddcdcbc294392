import type { Aria } from './aria'

/** The same facts as the browser knows them. */
export function aria({ role, label, hidden, checked, selected, disabled, expanded, live, level }: Aria) {
  return {
    role,
    'aria-label': label,
    'aria-hidden': hidden,
    'aria-checked': checked,
    'aria-selected': selected,
    'aria-disabled': disabled,
    'aria-expanded': expanded,
    'aria-live': live,
    'aria-level': level,
  }
}

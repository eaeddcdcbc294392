/** What a part tells a screen reader about itself. */
export interface Aria {
  role?: string
  /** Read out instead of the content. */
  label?: string
  /** Decoration, not to be read out. */
  hidden?: boolean
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  expanded?: boolean
  /** Read out by itself when it changes. */
  live?: 'polite' | 'assertive'
  /** Of a heading, 1 to 6; WeChat knows no levels. */
  level?: number
}

type Attributes = Record<string, string | boolean | undefined>

/** The attributes by which WeChat is told; config/aria.ts lets them through. aria.h5.ts is the browser's. */
export function aria({ role, label, hidden, checked, selected, disabled, expanded, live }: Aria): Attributes {
  return present({
    'aria-role': role,
    'aria-label': label,
    'aria-hidden': hidden,
    'aria-checked': checked,
    'aria-selected': selected,
    'aria-disabled': disabled,
    'aria-expanded': expanded,
    'aria-live': live,
  })
}

/** Without what was not said, so that nothing travels to the screen for nothing. */
function present(attributes: Attributes): Attributes {
  const said: Attributes = {}
  for (const name of Object.keys(attributes)) {
    if (attributes[name] !== undefined) said[name] = attributes[name]
  }
  return said
}

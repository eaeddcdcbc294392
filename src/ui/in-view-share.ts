/** So much of an element has to be on the screen for it to count as in view. */
export const SHARE = 0.6

/** One class attribute out of several, leaving out what does not apply: `classes('row', open && 'row--open')`. */
export const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ')

/** In the browser a page may lie in a pane that scrolls by itself. */
export const goToField = (id: string): void => document.getElementById(id)?.scrollIntoView({ block: 'center' })

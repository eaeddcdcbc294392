/** Makes an element with a class and text, and puts it into a parent. */
export function make(parent: Node | null, className: string, text?: string, tag = 'div'): HTMLElement {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined) element.textContent = text
  parent?.appendChild(element)
  return element
}

export function addStyle(css: string, owner: string) {
  const style = document.createElement('style')
  style.textContent = css
  style.dataset.owner = owner
  document.head.appendChild(style)
}

/**
 * Calls back when a finger goes down and up on the element. A bare click will not do: the browser sends one after the
 * touch that opened a window, and it would land on the window.
 */
export function onPress(element: HTMLElement, listener: () => void) {
  let down = false
  element.addEventListener('pointerdown', () => {
    down = true
  })
  element.addEventListener('click', () => {
    if (down) listener()
    down = false
  })
}

import type { Page } from 'playwright-core'

/** One thing on a screen that does not hold a figure: which element, what was measured. */
export interface Finding {
  what: string
  measured: string
}

/** Smallest text and targets of a size, in CSS pixels; docs/design.md. */
export interface Floor {
  text: number
  target: number
}

export const FLOORS = { normal: { text: 14, target: 44 }, elder: { text: 18, target: 60 } } satisfies Record<
  string,
  Floor
>

const LINE_HEIGHT = 1.3
const TEXT_CONTRAST = 4.5
const SIGN_CONTRAST = 3

/**
 * Measures everything that can be seen on a page, as a person with a ruler would: text sizes, line heights, targets,
 * contrast of words, signs and the edges of controls, and whether anything sticks out of the screen or is cut off.
 */
export async function measure(page: Page, floor: Floor): Promise<Finding[]> {
  const script = `(${inPage.toString()})(${JSON.stringify({ ...floor, LINE_HEIGHT, TEXT_CONTRAST, SIGN_CONTRAST })})`
  return page.evaluate<Finding[]>(script)
}

/** Runs in the page, hence alone in one function: nothing of this file goes with it. */
function inPage(floor: Floor & { LINE_HEIGHT: number; TEXT_CONTRAST: number; SIGN_CONTRAST: number }): Finding[] {
  const findings: Finding[] = []
  const name = (element: Element) =>
    `.${element.className || element.tagName} "${(element.textContent ?? '').slice(0, 12)}"`
  const report = (element: Element, measured: string) => findings.push({ what: name(element), measured })

  const seen = [...document.querySelectorAll<HTMLElement>('#app *')].filter((element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  })
  const hasOwnText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  const isField = (element: Element) => element.matches('input:not([type=date]), textarea')

  type Colour = [number, number, number, number]
  const colour = (text: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b, a]
  }
  const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ]
  /** What shines through all boxes under an element; from the element itself, or from its parent outwards. */
  const ground = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1]
    const own = colour(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : over(own, ground(element.parentElement))
  }
  const luminance = (rgb: Colour) => {
    const [r = 0, g = 0, b = 0] = rgb.slice(0, 3).map((channel) => {
      const share = channel / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: Colour, other: Colour) => {
    const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (lighter + 0.05) / (darker + 0.05)
  }
  const demandContrast = (element: Element, what: string, front: Colour, back: Colour, least: number) => {
    const found = contrast(over(front, back), back)
    if (found < least) report(element, `${what} contrast ${found.toFixed(2)}, at least ${least}`)
  }

  for (const element of seen) {
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()

    if (hasOwnText(element) || isField(element)) {
      const size = Number.parseFloat(style.fontSize)
      if (size < floor.text) report(element, `text ${size} px, at least ${floor.text}`)
      const line = Number.parseFloat(style.lineHeight) / size
      if (line < floor.LINE_HEIGHT - 0.005)
        report(element, `line height ${line.toFixed(2)}, at least ${floor.LINE_HEIGHT}`)
      demandContrast(element, 'text', colour(style.color), ground(element), floor.TEXT_CONTRAST)
    }

    if (element.matches('.icon')) {
      if (style.webkitMaskImage === 'none') report(element, 'no shape in icon.scss')
      demandContrast(element, 'sign', colour(style.backgroundColor), ground(element.parentElement), floor.SIGN_CONTRAST)
    }

    if (element.matches('button, input, textarea, a[href], [role=button], [role=radio], [role=checkbox]')) {
      // Rounded, because layout counts in fractions of a pixel.
      const [width, height] = [Math.round(box.width), Math.round(box.height)]
      if (width < floor.target || height < floor.target) {
        report(element, `target ${width}×${height}, at least ${floor.target}×${floor.target}`)
      }
      const edge = colour(style.borderTopColor)
      if (Number.parseFloat(style.borderTopWidth) > 0 && edge[3] > 0 && element.matches(':enabled')) {
        demandContrast(element, 'edge', edge, ground(element.parentElement), floor.SIGN_CONTRAST)
      }
    }

    const scrolls = element.closest('.filter-bar')
    if (!scrolls && box.right > window.innerWidth + 0.5) report(element, `sticks out to ${Math.round(box.right)} px`)
    if (!scrolls && style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) {
      report(element, `cut off: ${element.scrollWidth} px in ${element.clientWidth}`)
    }
  }
  return findings
}

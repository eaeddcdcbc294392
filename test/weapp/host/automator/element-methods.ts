import type { CDPSession, ElementHandle } from 'playwright-core'
import type { Phone } from '../phone/phone'
import type { Call, Methods, Params } from './protocol'

/** Commands about pages: finding elements in them, their data and methods. */
export function pageMethods(call: Call): Methods {
  const first = async (command: string, { pageId, elementId, selector }: Params) => {
    const [element] = (await call(command, elementId ?? pageId, selector)) as unknown[]
    if (!element) throw new Error(`no such element: ${selector}`)
    return element
  }
  return {
    'Page.getElement': (params) => first('pageQuery', params),
    'Page.getElements': async ({ pageId, selector }) => ({ elements: await call('pageQuery', pageId, selector) }),
    'Page.getData': async ({ pageId, path }) => ({ data: await call('pageData', pageId, path ?? null) }),
    'Page.setData': async ({ pageId, data }) => ({ result: await call('pageSetData', pageId, data) }),
    'Page.callMethod': async ({ pageId, method, args }) => ({ result: await call('pageCall', pageId, method, args) }),
    'Page.getWindowProperties': async ({ pageId, names }) => ({ properties: await call('pageWindow', pageId, names) }),
    'Element.getElement': (params) => first('elementQuery', params),
    'Element.getElements': async ({ elementId, selector }) => ({
      elements: await call('elementQuery', elementId, selector),
    }),
  }
}

/**
 * Commands about elements. Touches and keys go through the browser, so an element that is covered, hidden or disabled
 * cannot be tapped; DevTools would let it through.
 */
export function elementMethods(phone: Phone, call: Call): Methods {
  const { page } = phone
  const handle = async (id: unknown): Promise<ElementHandle<Element>> => {
    const found = await page.evaluateHandle(`window.__weapp__.phone.control.element(${JSON.stringify(id)})`)
    const element = found.asElement()
    if (!element) throw new Error('element is gone')
    return element as ElementHandle<Element>
  }
  const tap = async ({ elementId }: Params) => {
    await (await handle(elementId)).tap()
    return { result: null }
  }
  const get =
    (command: string, field: string) =>
    async ({ elementId, names }: Params) => ({ [field]: await call(command, elementId, names) })
  return {
    ...touchMethods(phone, handle),
    'Element.tap': tap,
    'Element.triggerEvent': async ({ elementId, type, detail }) => ({
      result: await call('trigger', elementId, type, detail),
    }),
    'Element.getDOMProperties': get('domProperties', 'properties'),
    'Element.getAttributes': get('attributes', 'attributes'),
    'Element.getProperties': get('properties', 'properties'),
    'Element.getStyles': get('styles', 'styles'),
    'Element.getOffset': async ({ elementId }) => call('offset', elementId),
    'Element.getWXML': async ({ elementId, type }) => ({ wxml: await call('wxml', elementId, type) }),
    'Element.getData': async ({ elementId, path }) => ({ data: await call('componentData', elementId, path ?? null) }),
    'Element.setData': async ({ elementId, data }) => ({ result: await call('componentSetData', elementId, data) }),
    'Element.callMethod': async ({ elementId, method, args }) => ({
      result: await call('componentCall', elementId, method, args),
    }),
    'Element.callFunction': async (params) => {
      const [component, command = ''] = String(params.functionName).split('.')
      const args = (params.args as unknown[] | undefined) ?? []
      if (command === 'tap') return tap(params)
      if (component === 'input' || component === 'textarea') {
        const field = await (await handle(params.elementId)).$('input, textarea')
        await field?.fill(String(args[0] ?? ''))
        return { result: null }
      }
      return { result: await call('command', params.elementId, command, args) }
    },
  }
}

/** Touches as the browser's own input, for what lies between a tap's start and end. */
function touchMethods({ page }: Phone, handle: (id: unknown) => Promise<ElementHandle<Element>>): Methods {
  let session: Promise<CDPSession> | undefined
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) => {
    session ??= page.context().newCDPSession(page)
    await (await session).send('Input.dispatchTouchEvent', { type, touchPoints })
    return {}
  }
  const touch =
    (type: 'touchStart' | 'touchMove') =>
    async ({ elementId, touches }: Params) => {
      const given = (touches as { clientX?: number; clientY?: number }[] | undefined)?.[0]
      const element = await handle(elementId)
      await element.scrollIntoViewIfNeeded()
      const box = await element.boundingBox()
      if (!box) throw new Error('the element is not on the screen')
      const x = given?.clientX ?? box.x + box.width / 2
      const y = given?.clientY ?? box.y + box.height / 2
      return send(type, [{ x, y }])
    }
  return {
    'Element.touchstart': touch('touchStart'),
    'Element.touchmove': touch('touchMove'),
    'Element.touchend': () => send('touchEnd', []),
  }
}

import { isDictionary, listOf, textOf } from '../values'
import type { BuiltIn } from './kit'

const image: BuiltIn = {
  inside: 'nothing',
  properties: { src: '', mode: '', lazyLoad: false, webp: false, showMenuByLongpress: false },
  create({ dom, trigger, context }) {
    const picture = document.createElement('img')
    dom.append(picture)
    picture.addEventListener('load', () =>
      trigger('load', { width: picture.naturalWidth, height: picture.naturalHeight }),
    )
    picture.addEventListener('error', () => trigger('error', { errMsg: `GET ${picture.src} 404 (Not Found)` }))
    let shown = ''
    return {
      update({ src, mode }) {
        dom.setAttribute('mode', textOf(mode, 'scaleToFill') || 'scaleToFill')
        const source = textOf(src)
        if (source === shown) return
        shown = source
        if (source) picture.src = pictureAddress(source, context)
        else picture.removeAttribute('src')
      },
    }
  },
}

function pictureAddress(source: string, context: Parameters<NonNullable<BuiltIn['create']>>[0]['context']): string {
  if (/^(data:|https?:|blob:)/.test(source)) return source
  const file = context.files.read(source)
  if (file) return `data:image/png;base64,${file}`
  return context.pkg.assets[source.replace(/^\//, '')] ?? source
}

/** Draws the nodes of a rich-text; text of the nodes goes in as text, a string as HTML, as in WeChat. */
const richText: BuiltIn = {
  inside: 'nothing',
  properties: { nodes: null, space: '' },
  create: ({ dom }) => ({
    update({ nodes }) {
      if (typeof nodes === 'string') dom.innerHTML = nodes
      else dom.replaceChildren(...listOf(nodes).map(drawNode))
    },
  }),
}

function drawNode(node: unknown): Node {
  if (!isDictionary(node)) return document.createTextNode('')
  if (node.type === 'text') return document.createTextNode(textOf(node.text))
  const element = document.createElement(textOf(node.name, 'div'))
  for (const [name, value] of Object.entries(isDictionary(node.attrs) ? node.attrs : {})) {
    element.setAttribute(name, textOf(value))
  }
  element.append(...listOf(node.children).map(drawNode))
  return element
}

export const mediaComponents: Record<string, BuiltIn> = { image, 'rich-text': richText }

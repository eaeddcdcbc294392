import { textOf } from '../values'
import type { BuiltIn } from './kit'

/** Components that only hold others, or that this host shows as an empty box. */
const BOXES = [
  'view',
  'cover-view',
  'cover-image',
  'root-portal',
  'page-meta',
  'navigation-bar',
  'page-container',
  'match-media',
  'movable-area',
  'movable-view',
  'sticky-section',
  'sticky-header',
  'grid-view',
  'list-view',
  'list-builder',
  'nested-scroll-header',
  'nested-scroll-body',
  'share-element',
  'snapshot',
  'span',
  'open-container',
  'draggable-sheet',
  'double-tap-gesture-handler',
  'tap-gesture-handler',
  'pan-gesture-handler',
  'keyboard-accessory',
  'open-data',
  'open-data-list',
  'open-data-item',
  'official-account',
  'video',
  'audio',
  'camera',
  'live-player',
  'live-pusher',
  'map',
  'web-view',
  'ad',
  'ad-custom',
  'editor',
]

const ANY = { src: '', mode: '', type: '', show: false, x: 0, y: 0 }

export const plainComponents: Record<string, BuiltIn> = {
  ...Object.fromEntries(BOXES.map((name) => [name, { properties: ANY }])),
  block: {},
  text: { properties: { selectable: false, userSelect: false, space: '', decode: false } },
  icon: {
    properties: { type: '', size: null, color: '' },
    create: ({ dom }) => ({ update: ({ type }) => dom.setAttribute('type', textOf(type)) }),
  },
  progress: {
    inside: 'inner',
    properties: { percent: 0 },
    create: ({ dom }) => ({
      update({ percent }) {
        const bar = dom.querySelector<HTMLElement>(':scope > wx-inner')
        if (bar) bar.style.width = `${percent}%`
      },
    }),
  },
  canvas: {
    inside: 'nothing',
    properties: { type: '', canvasId: '' },
    create({ dom }) {
      const canvas = document.createElement('canvas')
      dom.append(canvas)
      // A canvas node of WeChat brings its own clock; the browser's belongs to the window.
      Object.assign(canvas, {
        requestAnimationFrame: (draw: FrameRequestCallback) => window.requestAnimationFrame(draw),
        cancelAnimationFrame: (id: number) => window.cancelAnimationFrame(id),
        createImage: () => new Image(),
      })
      return {}
    },
  },
}

import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { aria } from './aria'
import { qrModules } from './qr-modules'
import './qr-code.scss'

/** Squares of white around it: a reader needs four. */
const MARGIN = 4

interface QrCodeProps {
  /** What it says to whoever scans it: ASCII, as an address is. */
  text: string
  /** What it is, read out. */
  label: string
}

/** A QR code, to be scanned from another phone. */
export function QrCode({ text, label }: QrCodeProps) {
  const style = useMemo(() => `background-image:url("${pictureOf(text)}")`, [text])
  return <View className='qr-code' style={style} {...aria({ role: 'img', label })} />
}

/** The code as a picture that travels in the style itself. */
function pictureOf(text: string): string {
  const modules = qrModules(text)
  const side = modules.length + 2 * MARGIN
  const path = modules.map((row, y) => lineOf(row, y + MARGIN)).join('')
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'><path d='${path}'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** The dark stretches of one row. */
function lineOf(row: readonly boolean[], y: number): string {
  let line = ''
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x += 1
    const length = x + 1 - from
    line += `M${from + MARGIN} ${y}h${length}v1h-${length}z`
  }
  return line
}

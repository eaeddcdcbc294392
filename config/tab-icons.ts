/**
 * Draws WeChat's tab icons, which must be files: `npx tsx config/tab-icons.ts`. Run it again when a shape or a colour of
 * src/theme/theme.json changes. A chosen tab is told by its filled shape as well as by its colour.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import theme from '../src/theme/theme.json'

/** WeChat's advice for tab icons, in pixels. */
const SIZE = 81

const shapes = {
  Home: 'M3.8 11.2 12 4.2l8.2 7M6 9.6V19.8h12V9.6M10 19.8v-5.6h4v5.6',
  Hub: 'M11 3.5h2v1.7h-2ZM4.5 5.2h12.3l3 2.7-3 2.7H4.5ZM19.5 12.4H7.2l-3 2.7 3 2.7h12.3ZM11 10.6v1.8h2v-1.8M11 17.8v3h2v-3',
  Workbench: 'M8.6 3.8h6.8v3.4H8.6ZM8.6 5.4H5.2v15.2h13.6V5.4h-3.4M8.6 14l2.5 2.5 4.4-5',
  Messages: 'M6 16.4V11a6 6 0 0 1 12 0v5.4l1.4 1.8H4.6ZM10 20.6h4',
  Mine: 'M12 11.6a3.9 3.9 0 1 0 0-7.8 3.9 3.9 0 0 0 0 7.8ZM4.4 20.2c.5-4 3.6-6.2 7.6-6.2s7.1 2.2 7.6 6.2Z',
}
const filled = {
  Home: 'M3.8 11.2 12 4.2l8.2 7L18 10v9.8h-4v-5.6h-4v5.6H6V10Z',
  Hub: shapes.Hub,
  Workbench: shapes.Workbench,
  Messages: shapes.Messages,
  Mine: shapes.Mine,
}

const svg = (shape: string, colour: string, fill: string) => `
  <svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 24 24"
    fill="${fill}" stroke="${colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">
    <path d="${shape}"/>
  </svg>`

async function draw() {
  const src = path.resolve(__dirname, '../src')
  await mkdir(path.join(src, 'theme/tab'), { recursive: true })
  for (const colours of [theme.light, theme.dark]) {
    for (const name of ['Home', 'Hub', 'Workbench', 'Messages', 'Mine'] as const) {
      const plain = svg(shapes[name], colours.tabText, 'none')
      const chosen = svg(filled[name], colours.tabTextSelected, colours.tabTextSelected)
      await sharp(Buffer.from(plain))
        .png({ palette: true })
        .toFile(path.join(src, colours[`icon${name}`]))
      await sharp(Buffer.from(chosen))
        .png({ palette: true })
        .toFile(path.join(src, colours[`icon${name}Selected`]))
    }
  }
}

draw().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})

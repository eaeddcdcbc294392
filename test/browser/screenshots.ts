import { mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Where pictures of everything measured are kept, for a person to look at; undefined unless somebody asks for them by
 * SCREENSHOTS=1. Drawing them takes longer than measuring.
 */
export const SCREENSHOTS = process.env.SCREENSHOTS ? path.resolve(__dirname, '../../.tmp/screenshots') : undefined
if (SCREENSHOTS) mkdirSync(SCREENSHOTS, { recursive: true })

import type { Lead } from '@/screen/subject'
import { ways } from './ways'

/** Where messages about requests lead. */
export const request: Lead = (id) => ways.detail(id)

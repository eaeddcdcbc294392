import { REQUEST_CATEGORIES, type RequestCategory } from 'types/words/requests'
import type { Written } from './written'

/**
 * What stands at first in the form of a task that is made for a request: by its category alone. What the resident wrote, and
 * who they are, never stands there.
 */
const STARTS: Partial<Record<RequestCategory, Pick<Written, 'title' | 'about'>>> = {
  care: { title: '帮邻居一把', about: '有一户邻居需要帮手。去之前先和带队的人联系，两人一起去。' },
  sanitation: { title: '一起打扫', about: '有一处公共地方要打扫。工具由队里带。' },
  parking: { title: '停车秩序引导', about: '在现场提醒大家按位停车，不争执。' },
  safety: { title: '安全提醒', about: '在现场提醒过路的人，不动手处理隐患。' },
  neighbours: { title: '邻里劝和', about: '听两边说，不评理。由带队的人约时间。' },
  facilities: { title: '公共设施小修小补', about: '只做不用电、不登高的活。' },
}

/** @param category as the address has it, which may be anything */
export const startFor = (category: string | undefined): Partial<Written> =>
  STARTS[REQUEST_CATEGORIES.find((one) => one === category) ?? 'other'] ?? {}

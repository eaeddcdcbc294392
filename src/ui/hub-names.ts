/** How the second tab is called and drawn: for residents the directory, for staff the workbench. */
export type HubFace = 'hub' | 'workbench'
export const HUB_NAMES: Record<HubFace, string> = { hub: '办事', workbench: '工作台' }

/**
 * Whether there is room for two columns, and takes it. In WeChat never: there one page is one column, and WeChat for
 * Windows puts two pages side by side by itself (`frameset` in app.config.ts). wide.h5.ts is the browser's.
 */
export const useWide = (): boolean => false

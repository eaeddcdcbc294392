/** Keys by which one walks through a list: only a browser has them, see list-keys.h5.ts. */
export const useListKeys = (_rows: string, _onEscape: () => void): void => {}

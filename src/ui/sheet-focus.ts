/** WeChat's screen readers keep to what lies on top by themselves; sheet-focus.h5.ts sees to it in the browser. */
export const useDialogFocus = (_onClose: () => void): object => NOTHING

const NOTHING = {}

import Taro from '@tarojs/taro'

/** Room above it, in pixels. */
const ABOVE = -110

/** Brings a field of a page before the eyes: it may lie far above the button. go-to-field.h5.ts is the browser's. */
export const goToField = (id: string): void =>
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: ABOVE, duration: 200 })

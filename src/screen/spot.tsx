import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'

/** Room for the bars that the browser build draws over the page. In WeChat they lie outside of it, and this is a margin. */
const BELOW_BARS = -110

/** A place in a form that can be gone to by its name. */
export const Spot = ({ name, children }: { name: string; children: ReactNode }) => (
  <View id={`spot-${name}`}>{children}</View>
)

/** Brings a place of the form before the eyes: what is wrong there may lie far above the button. */
export const goToSpot = (name: string) =>
  void Taro.pageScrollTo({ selector: `#spot-${name}`, offsetTop: BELOW_BARS, duration: 200 })

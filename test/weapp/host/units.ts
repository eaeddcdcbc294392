/** Units of the viewport, and what stands for them inside a page of the host. */
const CONTAINER_UNITS: Record<string, string> = { vh: 'cqh', vmin: 'cqmin', vmax: 'cqmax' }

/**
 * Translates WXSS units for the host's document.
 *
 * - An rpx is 1/750 of the screen's width (https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxss.html).
 * - In WeChat a page's viewport ends where the navigation bar and the tab bar begin. Here those bars are part of the
 *   document and the page is a size container, so units of the viewport's height become container units.
 */
export const toDocumentUnits = (text: string): string =>
  text
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, amount: string) => `${+(Number(amount) / 7.5).toFixed(5)}vw`)
    .replace(/(\d)(vh|vmin|vmax)\b/g, (_, digit: string, unit: string) => digit + CONTAINER_UNITS[unit])

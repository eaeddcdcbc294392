/** How WeChat's built-in components look before any WXSS, and the phone's frame around the pages. */
export const STYLESHEET = `
html, body { margin: 0; height: 100%; font-family: -apple-system, "PingFang SC", "Noto Sans CJK SC", Helvetica, sans-serif; }
[hidden] { display: none !important; }

.host-navigation { position: fixed; z-index: 900; inset: 0 0 auto; height: 64px; box-sizing: border-box; padding-top: 20px;
  display: flex; align-items: center; justify-content: center; font-size: 17px; font-weight: 600; }
.host-back { position: absolute; left: 12px; padding: 4px 12px 4px 0; font-size: 24px; }
.host-capsule { position: absolute; right: 7px; top: 26px; width: 87px; height: 32px; box-sizing: border-box;
  border: 1px solid #8888; border-radius: 16px; }
.host-stack { position: fixed; inset: 64px 0 50px; }
.host-tabbar { position: fixed; inset: auto 0 0; height: 50px; display: flex; border-top: 1px solid #ddd; background: #fff; }
.host-tab { flex: 1; padding-top: 4px; text-align: center; font-size: 12px; }
.host-tab > img { display: block; width: 27px; height: 27px; margin: 0 auto; }
.host-tab[data-badge]:not([data-badge=""])::after { content: attr(data-badge); margin-left: 4px; color: #fa5151; }

.wx-screen { position: absolute; inset: 0; container-type: size; visibility: hidden; z-index: 0; }
.wx-screen[data-top] { visibility: visible; z-index: 1; }
wx-page { display: block; height: 100%; overflow-x: hidden; overflow-y: auto; }

wx-view, wx-form, wx-cover-view, wx-navigator, wx-scroll-view, wx-swiper, wx-picker, wx-picker-view, wx-checkbox-group,
wx-radio-group, wx-rich-text, wx-movable-area, wx-movable-view, wx-slider, wx-progress, wx-canvas, wx-video, wx-map,
wx-web-view, wx-page-container, wx-grid-view, wx-list-view, wx-sticky-header, wx-sticky-section { display: block; }
wx-text { display: inline; white-space: pre-line; }
wx-label, wx-checkbox, wx-radio, wx-switch, wx-icon { display: inline-block; }
wx-button { display: block; position: relative; margin: 0 auto; padding: 0 14px; box-sizing: border-box; border-radius: 5px;
  font-size: 18px; line-height: 2.5556; text-align: center; overflow: hidden; color: #000; background: #f8f8f8; }
wx-button[type=primary] { color: #fff; background: #07c160; }
wx-button[type=warn] { color: #fff; background: #e64340; }
wx-button[size=mini] { display: inline-block; padding: 0 1.34em; font-size: 13px; line-height: 2.3; }
wx-button[plain] { background: transparent; border: 1px solid currentColor; }
wx-button[disabled] { opacity: .6; }
wx-image { display: inline-block; overflow: hidden; width: 320px; height: 240px; }
wx-image > img { display: block; width: 100%; height: 100%; }
wx-image[mode=aspectFit] > img { object-fit: contain; }
wx-image[mode=aspectFill] > img { object-fit: cover; }
wx-image[mode=widthFix], wx-image[mode=widthFix] > img { height: auto; }
wx-input { display: block; height: 1.4em; min-height: 1.4em; overflow: hidden; }
wx-textarea { display: block; width: 300px; height: 150px; overflow: hidden; }
wx-input > input, wx-textarea > textarea { display: block; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: 0;
  box-sizing: border-box; background: transparent; font: inherit; color: inherit; text-align: inherit; resize: none; }
.host-box { display: inline-block; width: 22px; height: 22px; margin-right: 5px; box-sizing: border-box; vertical-align: middle;
  border: 1px solid #d1d1d1; border-radius: 3px; background: #fff; font-style: normal; text-align: center; line-height: 20px; }
wx-radio > .host-box { border-radius: 50%; }
wx-checkbox[checked] > .host-box::after, wx-radio[checked] > .host-box::after { content: "✓"; color: #07c160; }
wx-switch { width: 52px; height: 32px; border-radius: 16px; background: #dfdfdf; position: relative; }
wx-switch[checked] { background: #07c160; }
wx-switch::after { content: ""; position: absolute; left: 1px; top: 1px; width: 30px; height: 30px; border-radius: 15px; background: #fff; }
wx-switch[checked]::after { left: 21px; }
wx-progress { height: 6px; background: #ebebeb; }
wx-progress > wx-inner { display: block; height: 100%; background: #07c160; }
wx-scroll-view { overflow: hidden; }
wx-scroll-view > wx-inner, wx-swiper > wx-inner, wx-picker-view > wx-inner { display: block; width: 100%; height: 100%; }
wx-scroll-view > wx-inner[data-flex] { display: flex; }
wx-swiper { height: 150px; overflow: hidden; }
wx-swiper > wx-inner { display: flex; overflow: auto; scroll-snap-type: both mandatory; }
wx-swiper[vertical] > wx-inner { flex-direction: column; }
wx-swiper-item { display: block; flex: 0 0 100%; overflow: hidden; scroll-snap-align: start; }
wx-canvas > canvas { width: 100%; height: 100%; }

.host-layer { position: fixed; z-index: 1000; inset: 0; background: #0008; }
.host-dialog { position: absolute; left: 38px; right: 38px; top: 35%; border-radius: 12px; background: #fff; text-align: center; }
.host-dialog > .host-dialog-title { margin: 24px 16px 8px; font-weight: 600; }
.host-dialog > .host-dialog-text { margin: 0 16px 24px; color: #555; white-space: pre-line; }
.host-dialog > input { width: 80%; margin: 0 0 20px; }
.host-buttons { display: flex; border-top: 1px solid #eee; font-weight: 600; }
.host-buttons > * { flex: 1; padding: 14px; }
.host-toast { position: fixed; z-index: 1001; left: 50%; top: 45%; transform: translate(-50%, -50%); max-width: 60%; padding: 16px 20px;
  border-radius: 8px; background: #111c; color: #fff; text-align: center; pointer-events: none; }
.host-sheet { position: absolute; inset: auto 0 0; max-height: 60%; overflow: auto; border-radius: 12px 12px 0 0; background: #fff;
  text-align: center; }
.host-item { padding: 14px; border-bottom: 1px solid #eee; }
.host-sheet-bar { position: sticky; top: 0; display: flex; justify-content: space-between; padding: 14px; background: #fff; }
.host-columns { display: flex; }
.host-column { flex: 1; height: 200px; overflow: auto; }
.host-chosen { color: #07c160; }
`

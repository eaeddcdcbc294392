/** WeChat draws its own bars around the page; page-bars.h5.tsx draws the browser's. */
export const TopBar = () => null
export const BottomBar = () => null

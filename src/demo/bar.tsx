/** Changes who one is in the demo community. Only browser files import it, so the WeChat build knows nothing of it. */
export const Bar = () => null

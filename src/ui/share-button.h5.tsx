/** A browser sends nothing on to WeChat: whoever shares copies the words. */
export const ShareButton = (_: { children: string }) => null

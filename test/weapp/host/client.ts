/** The WeChat client that this host stands for: a base library with chat tools and font scaling. */
export const SDK_VERSION = '3.8.0'
export const WECHAT_VERSION = '8.0.60'

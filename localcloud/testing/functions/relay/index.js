/** Calls on: another function, or an open API. */
exports.main = async ({ sdk = 'wx-server-sdk', name, data, api, args }) => {
  const cloud = require(sdk)
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  try {
    if (api) return await api.split('.').reduce((node, key) => node[key], cloud.openapi)(args)
    return (await cloud.callFunction({ name, data })).result
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg }
  }
}

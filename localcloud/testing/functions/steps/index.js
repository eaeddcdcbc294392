/** Does what the event says, step by step, and where something fails writes that down as well as it can. */
exports.main = async ({ sdk = 'wx-server-sdk', steps }) => {
  const cloud = require(sdk)
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  const add = (_id) => cloud.database().collection('notes').add({ data: { _id } })
  const deeds = {
    add,
    addAll: (ids) => Promise.all(ids.map(add)),
    addUnattended: (id) => void add(id),
    put: (cloudPath) => cloud.uploadFile({ cloudPath, fileContent: Buffer.from('x') }),
    fetch: (fileID) => cloud.downloadFile({ fileID }),
    check: (content) => cloud.openapi.security.msgSecCheck({ content }),
    call: (data) => cloud.callFunction({ name: 'steps', data: { sdk, ...data } }),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  }
  try {
    for (const [deed, argument] of steps) await deeds[deed](argument)
  } catch (error) {
    await add(`failed-${error.errCode}`)
    throw error
  }
  return process.pid
}

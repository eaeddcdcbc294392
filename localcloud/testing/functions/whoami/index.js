/** Says who calls, before and after it has waited and written, with the SDK that the event names. */
exports.main = async ({ sdk = 'wx-server-sdk', write, ...event }, context) => {
  const cloud = require(sdk)
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  const before = cloud.getWXContext()
  if (write) {
    await cloud
      .database()
      .collection('notes')
      .add({ data: { by: before.OPENID } })
  }
  await new Promise((resolve) => setTimeout(resolve, 5))
  return { before, after: cloud.getWXContext(), event, functionName: context.function_name }
}

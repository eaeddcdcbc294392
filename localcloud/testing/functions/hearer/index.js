/** Answers with what it was pushed, and with who it thinks called. */
exports.main = (event) => {
  const cloud = require('wx-server-sdk')
  const { OPENID, SOURCE } = cloud.getWXContext()
  const heard = { event, openid: OPENID, source: SOURCE }
  console.log(JSON.stringify(heard))
  return heard
}

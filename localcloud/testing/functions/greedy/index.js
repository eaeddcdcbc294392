/** Takes more memory than it may, with time enough to do so. */
exports.main = async ({ eat }) => {
  const eaten = []
  while (eat) eaten.push(new Array(100_000).fill(Math.random()))
  return process.pid
}

/** Takes more memory than it may, with time enough to do so. */
exports.main = async ({ eat }) => {
  const eaten = []
  while (eat === 'heap') eaten.push(new Array(100_000).fill(Math.random()))
  while (eat === 'buffers') {
    eaten.push(Buffer.alloc(1024 * 1024, 1))
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (eat === 'buffers at once') Buffer.alloc(200 * 1024 * 1024, 1)
  if (eat === 'little') eaten.push(Buffer.alloc(16 * 1024 * 1024, 1))
  return process.pid
}

/** Everything a function should not do. */
exports.main = async ({ how }) => {
  console.log('about to', how)
  if (how === 'throw') throw new Error('a secret from /etc/passwd')
  if (how === 'throw text') throw 'just text'
  if (how === 'hang') for (;;);
  if (how === 'wait') await new Promise(() => setInterval(() => {}, 1000))
  if (how === 'exit') process.exit(3)
  if (how === 'reject later') {
    void Promise.reject(new Error('nobody waits for me'))
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  if (how === 'say much') for (let i = 0; i < 5; i++) console.log('x'.repeat(100_000))
  if (how === 'return nothing') return undefined
  return process.pid
}

/** Answers with more than the platform carries, and has the time for it. */
exports.main = async () => 'x'.repeat(7 * 1024 * 1024)

// `node localcloud …`: plain Node cannot read TypeScript yet, so tsx is registered before the real entry is loaded.
require('tsx/cjs')
require('./cli.ts')

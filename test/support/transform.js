const { createHash } = require('node:crypto')
const path = require('node:path')
const babel = require('babel-jest').default
const esbuild = require('esbuild')

/**
 * TypeScript for jest. esbuild takes a tenth of the time that babel takes; only babel moves `jest.mock` above the imports,
 * so files that say it go through babel. The types are checked by `npm run typecheck` and not here.
 */

const MOCKS = /\bjest\s*\.\s*(mock|unmock|doMock|dontMock|enableAutomock|disableAutomock|deepUnmock)\b/

const withBabel = babel.createTransformer({
  configFile: false,
  babelrc: false,
  presets: [
    ['@babel/preset-env', { targets: { node: 'current' } }],
    ['@babel/preset-react', { runtime: 'automatic' }],
    '@babel/preset-typescript',
  ],
})

const options = {
  format: 'cjs',
  target: `node${process.versions.node}`,
  jsx: 'automatic',
  sourcemap: 'external',
  // jest runs no `import()` of its own: it becomes a `require`.
  supported: { 'dynamic-import': false },
  tsconfigRaw: {},
}

const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'jsx', '.jsx': 'jsx' }

module.exports = {
  canInstrument: false,
  getCacheKey(source, file, given) {
    if (MOCKS.test(source)) return withBabel.getCacheKey(source, file, given)
    const parts = [esbuild.version, JSON.stringify(options), path.relative(given.config.rootDir, file), source]
    return createHash('sha256').update(parts.join('\0')).digest('hex')
  },
  process(source, file, given) {
    if (MOCKS.test(source)) return withBabel.process(source, file, given)
    const loader = LOADERS[path.extname(file)]
    return esbuild.transformSync(source, { ...options, loader, sourcefile: file })
  },
}

import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import webpack from 'webpack'

const root = path.resolve(__dirname, '..')
const target = process.env.TARO_ENV

/**
 * What babel must be told of: the vocabulary, which lies outside src/, and packages written for newer engines than the
 * phones we serve. (Taro's minifier also breaks private class members, which babel takes away.)
 */
const transpile = [path.join(root, 'types'), /[\\/]node_modules[\\/](@tanstack|@trpc|zustand|dayjs)[\\/]/]

/**
 * Sizes are written in CSS pixels and stay CSS pixels. Taro's usual conversion to rpx would make 18 px of text
 * 15.4 px on a narrow phone and 36 px on a tablet, and no size in this project could be relied upon.
 */
const postcss = { pxtransform: { enable: false, config: {} } }

/**
 * Pages import parts in whatever order they like. What matters holds all the same: a part's styles come after those of
 * the parts it is made of, since it imports them first everywhere.
 */
const anyOrder = { ignoreOrder: true }

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'chorus',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${target}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: [path.join(root, 'config/aria.ts')],
    alias: { '@': path.join(root, 'src'), types: path.join(root, 'types') },
    // Theme variables hide the tab icons from Taro, which copies only the paths it can read in app.config.ts.
    copy: {
      patterns: target === 'weapp' ? [{ from: 'src/theme/tab/', to: 'dist/weapp/theme/tab/' }] : [],
      options: {},
    },
    mini: {
      compile: { include: transpile },
      optimizeMainPackage: { enable: true },
      miniCssExtractPluginOption: anyOrder,
      postcss,
      webpackChain(chain) {
        // WeChat has no AbortController; without one react-query waits for ever and tRPC rejects.
        chain
          .plugin('abortController')
          .use(webpack.ProvidePlugin, [
            { AbortController: [path.join(root, 'src/polyfills/abort-controller'), 'AbortController'] },
          ])
      },
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      // The bar of the demo lists the demo's people.
      compile: { include: [...transpile, path.join(root, 'demo')] },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ...anyOrder,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
      webpackChain(chain) {
        // Taro splits initial chunks only, and would copy what pages share into each of them.
        chain.merge({ optimization: { splitChunks: { chunks: 'all', minSize: 20000 } }, performance: { hints: false } })
      },
    },
  }
  return merge({}, base)
})

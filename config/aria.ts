import type { IPluginContext, TaroPlatformBase } from '@tarojs/service'
import { ariaAttributes } from './aria-attributes'

/**
 * Taro's WeChat templates leave out every aria attribute, so a screen reader would hear nothing of what a part says
 * about itself. This plugin adds them to the templates, and (by the runtime module) to the table of names that the
 * templates and the running app share.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, ariaAttributes)
      platform.runtimePath = [platform.runtimePath, require.resolve('./aria-runtime')].flat()
    },
  })
}

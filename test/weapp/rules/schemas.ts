import { z } from 'zod'

/**
 * app.json and the json of pages and components, key by key. The keys and values are those that Tencent's own upload tool
 * (miniprogram-ci 2.1.42) knows: a key that is not here is refused there, or silently ignored in WeChat.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html
 */

const path = z
  .string()
  .min(1)
  .regex(/^[^/?][^?]*$/, 'must be a path without a leading slash or a query')
const colour = z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i, 'must be a hex colour')
const components = z.record(z.string(), z.string().min(1))
const desc = z.strictObject({ desc: z.string().min(1).max(30) })
const skyline = z.looseObject({})

/** Window settings, for the whole app or one page. */
const windowShape = {
  navigationBarBackgroundColor: colour,
  navigationBarTextStyle: z.enum(['black', 'white']),
  navigationBarTitleText: z.string(),
  navigationStyle: z.enum(['default', 'custom']),
  backgroundColor: colour,
  backgroundColorTop: colour,
  backgroundColorBottom: colour,
  backgroundColorContent: colour,
  backgroundTextStyle: z.enum(['dark', 'light']),
  enablePullDownRefresh: z.boolean(),
  onReachBottomDistance: z.number().nonnegative(),
  pageOrientation: z.enum(['portrait', 'auto', 'landscape']),
  renderingMode: z.enum(['seperated', 'mixed']),
  restartStrategy: z.enum(['homePage', 'homePageAndLatestPage']),
  visualEffectInBackground: z.enum(['hidden', 'none']),
  initialRenderingCache: z.enum(['static', 'dynamic', 'capture']),
  handleWebviewPreload: z.enum(['static', 'manual', 'auto']),
  homeButton: z.boolean(),
}

const subPackage = z.strictObject({
  root: path,
  pages: z.array(path),
  name: z.string().min(1).optional(),
  independent: z.boolean().optional(),
  entry: z.string().optional(),
  plugins: z.looseObject({}).optional(),
  useExtendedLib: z.looseObject({}).optional(),
  componentFramework: z.enum(['glass-easel', 'exparser']).optional(),
  renderer: z.enum(['skyline', 'webview']).optional(),
})

const tabBar = z.strictObject({
  list: z
    .array(
      z.strictObject({
        pagePath: path,
        text: z.string().optional(),
        iconPath: path.optional(),
        selectedIconPath: path.optional(),
        renderer: z.enum(['skyline', 'webview', 'cover-view']).optional(),
      }),
    )
    .min(2, 'needs at least 2 tabs')
    .max(5, 'takes at most 5 tabs'),
  color: colour.optional(),
  selectedColor: colour.optional(),
  backgroundColor: colour.optional(),
  borderStyle: z.enum(['black', 'white']).optional(),
  position: z.enum(['bottom', 'top']).optional(),
  custom: z.boolean().optional(),
})

export const PRIVATE_LOCATION_APIS = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
] as const

export const appJson = z
  .strictObject({
    pages: z.array(path).min(1),
    entryPagePath: path,
    subPackages: z.array(subPackage),
    subpackages: z.array(subPackage),
    chatTools: z
      .array(
        z.strictObject({
          root: path,
          entryPagePath: path,
          desc: z.string().min(1),
          scopes: z.array(z.string()).optional(),
        }),
      )
      .max(1, 'one chat tool an app'),
    preloadRule: z.record(
      z.string(),
      z.strictObject({ network: z.enum(['all', 'wifi']).optional(), packages: z.array(z.string()) }),
    ),
    window: z.strictObject(windowShape).partial(),
    tabBar,
    usingComponents: components,
    componentPlaceholder: components,
    permission: z.strictObject({ 'scope.userLocation': desc, 'scope.userFuzzyLocation': desc }).partial(),
    requiredPrivateInfos: z.array(z.enum(PRIVATE_LOCATION_APIS)),
    requiredBackgroundModes: z.array(z.enum(['audio', 'location'])),
    networkTimeout: z
      .strictObject({
        request: z.number(),
        connectSocket: z.number(),
        uploadFile: z.number(),
        downloadFile: z.number(),
      })
      .partial(),
    lazyCodeLoading: z.literal('requiredComponents'),
    sitemapLocation: path,
    darkmode: z.boolean(),
    themeLocation: path,
    style: z.literal('v2'),
    resizable: z.boolean(),
    frameset: z.boolean(),
    cloud: z.boolean(),
    debug: z.literal(false, 'must not be on in a release'),
    plugins: z.looseObject({}),
    workers: z.union([z.string(), z.strictObject({ path: z.string(), isSubpackage: z.boolean() })]),
    useExtendedLib: z.looseObject({}),
    entranceDeclare: z.looseObject({}),
    singlePage: z.strictObject({ navigationBarFit: z.enum(['float', 'squeezed']).optional() }),
    halfPage: z.strictObject({ firstPageNavigationStyle: z.enum(['default', 'custom']).optional() }),
    embeddedAppIdList: z.array(z.string()),
    renderer: z.enum(['skyline', 'webview']),
    rendererOptions: z.strictObject({ skyline: skyline.optional(), defaultDisplayBlock: z.boolean().optional() }),
    componentFramework: z.enum(['glass-easel', 'exparser']),
    resolveAlias: z.record(z.string(), z.string()),
    enablePassiveEvent: z.union([z.boolean(), z.record(z.string(), z.boolean())]),
    __usePrivacyCheck__: z.boolean(),
  })
  .partial()
  .required({ pages: true })

const componentShape = {
  usingComponents: components,
  componentPlaceholder: components,
  componentGenerics: z.record(z.string(), z.union([z.literal(true), z.strictObject({ default: z.string() })])),
  component: z.boolean(),
  styleIsolation: z.enum(['isolated', 'apply-shared', 'shared', 'page-isolated', 'page-apply-shared', 'page-shared']),
  pureDataPattern: z.string(),
  componentFramework: z.enum(['glass-easel', 'exparser']),
  renderer: z.enum(['skyline', 'webview', 'xr-frame', 'cover-view']),
  rendererOptions: z.strictObject({ skyline: skyline.optional() }),
}

export const pageJson = z
  .strictObject({
    ...windowShape,
    ...componentShape,
    disableScroll: z.boolean(),
    disableSwipeBack: z.boolean(),
    singlePage: z.strictObject({ navigationBarFit: z.enum(['float', 'squeezed']).optional() }),
    enablePassiveEvent: z.union([z.boolean(), z.record(z.string(), z.boolean())]),
    style: z.literal('v2'),
  })
  .partial()

export const componentJson = z.strictObject(componentShape).partial()

export const sitemapJson = z.strictObject({
  desc: z.string().optional(),
  rules: z.array(
    z.strictObject({
      action: z.enum(['allow', 'disallow']),
      page: z.string(),
      params: z.array(z.string()).optional(),
      matching: z.enum(['exact', 'inclusive', 'exclusive', 'partial']).optional(),
      priority: z.number().optional(),
    }),
  ),
})

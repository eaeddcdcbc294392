import { SDK_VERSION, WECHAT_VERSION } from '../../client'
import { BUILT_INS } from '../builtins/register'
import type { HostContext } from '../context'
import { type Dictionary, textOf } from '../values'
import { type ApiTable, asynchronousApis } from './define'

const STATUS_BAR = 20
/** The signals of `wx.onX` that nothing else in the host raises; listening is allowed. */
const SIGNALS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'LazyLoadError',
  'NetworkStatusChange',
  'NetworkWeakChange',
  'MemoryWarning',
  'ThemeChange',
  'WindowResize',
  'KeyboardHeightChange',
  'UserCaptureScreen',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
  'AppRoute',
  'BeforeAppRoute',
]

/** The device, the client, the window and what they announce. */
export function systemApis(context: HostContext): ApiTable {
  const { signals } = context
  const info = () => ({ ...deviceInfo(), ...appBaseInfo(context), ...windowInfo(context) })
  const listeners = Object.fromEntries(
    SIGNALS.flatMap((name) => {
      const key = name.charAt(0).toLowerCase() + name.slice(1)
      return [
        [`on${name}`, (listener: (detail: unknown) => void) => signals.on(key, listener)],
        [`off${name}`, (listener?: (detail: unknown) => void) => signals.off(key, listener)],
      ]
    }),
  )
  const silentLog = { debug() {}, info() {}, log() {}, warn() {}, error() {}, setFilterMsg() {}, addFilterMsg() {} }
  return {
    ...listeners,
    getSystemInfoSync: info,
    getWindowInfo: () => windowInfo(context),
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: () => appBaseInfo(context),
    getSystemSetting: () => ({
      bluetoothEnabled: true,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({
      locationAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
      albumAuthorized: 'authorized',
    }),
    getMenuButtonBoundingClientRect: () => ({
      left: innerWidth - 94,
      right: innerWidth - 7,
      top: 26,
      bottom: 58,
      width: 87,
      height: 32,
    }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: () => context.launch,
    getEnterOptionsSync: () => context.launch,
    getApiCategory: () => 'default',
    getRendererUserAgent: () => navigator.userAgent,
    canIUse: (schema: string) => canIUse(context, schema),
    nextTick: (callback: () => void) => void setTimeout(callback, 0),
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    getPerformance: () => ({
      now: () => performance.now(),
      getEntries: () => [],
      createObserver: () => ({ observe() {}, disconnect() {} }),
    }),
    reportEvent() {},
    reportMonitor() {},
    reportPerformance() {},
    getLogManager: () => silentLog,
    getRealtimeLogManager: () => silentLog,
    base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
    arrayBufferToBase64: (buffer: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))),
    ...asynchronousApis({
      getSystemInfo: info,
      getSystemInfoAsync: info,
      getSkylineInfo: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
      getRandomValues: (options) => ({
        randomValues: crypto.getRandomValues(new Uint8Array(Number(options.length))).buffer,
      }),
      preloadSubpackage: () => {},
      getBatteryInfo: () => ({ level: 80, isCharging: false }),
      setClipboardData: (options) => {
        clipboard = textOf(options.data)
      },
      getClipboardData: () => ({ data: clipboard }),
    }),
  }
}

let clipboard = ''

function windowInfo({ screen }: HostContext): Dictionary {
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: screen.stack.clientHeight,
    statusBarHeight: STATUS_BAR,
    safeArea: {
      left: 0,
      right: innerWidth,
      top: STATUS_BAR,
      bottom: innerHeight,
      width: innerWidth,
      height: innerHeight - STATUS_BAR,
    },
    screenTop: screen.stack.offsetTop,
  }
}

const deviceInfo = (): Dictionary => ({
  abi: 'arm64-v8a',
  benchmarkLevel: 30,
  brand: 'host',
  model: 'host',
  system: 'Android 12',
  platform: 'android',
  memorySize: 6144,
})

function appBaseInfo({ traits }: HostContext): Dictionary {
  return {
    SDKVersion: SDK_VERSION,
    version: WECHAT_VERSION,
    language: 'zh_CN',
    theme: traits.theme,
    enableDebug: false,
    fontSizeScaleFactor: traits.fontSizeScaleFactor,
    fontSizeSetting: Math.round(16 * traits.fontSizeScaleFactor),
    host: { env: 'WeChat' },
  }
}

/** `wx.canIUse('showModal.object.editable')` and `wx.canIUse('button.open-type.share')`: this host knows whole names only. */
function canIUse({ pkg, wx }: HostContext, schema: string): boolean {
  const [name = ''] = schema.split('.')
  return pkg.wxMembers.wx.includes(name) ? Object.hasOwn(wx, name) : name in BUILT_INS
}

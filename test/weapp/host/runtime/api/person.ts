import type { HostContext } from '../context'
import type { Gestures } from '../gestures'
import { listOf, textOf } from '../values'
import { type ApiTable, asynchronousApis, Failure, type Implementation } from './define'
import type { Privacy } from './privacy'

/** APIs for which app.json must say `requiredPrivateInfos`. */
export const PRIVATE_INFOS = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
]

/** Where the person of this phone stands: the square of the demo community. */
const POSITION = {
  latitude: 30.5928,
  longitude: 114.3055,
  accuracy: 30,
  altitude: 20,
  speed: -1,
  verticalAccuracy: 10,
  horizontalAccuracy: 30,
}
/** At most five templates in one request for subscriptions. */
const MAX_TEMPLATES = 5

/**
 * What the person, their account and their privacy decide. The person of this phone agrees to everything; a test that
 * wants a refusal says `mockWxMethod`.
 */
export function personApis(context: HostContext, gestures: Gestures, privacy: Privacy): ApiTable {
  const { problems, pkg } = context
  const ok: Implementation = () => {}
  const withPrivacy =
    (name: string, implementation: Implementation): Implementation =>
    async (options) => {
      if (PRIVATE_INFOS.includes(name) && !pkg.app.requiredPrivateInfos?.includes(name)) {
        problems.report('refused', `${name} is not declared in requiredPrivateInfos of app.json`)
        throw new Failure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
      }
      await privacy.require(name)
      return implementation(options)
    }
  const needing = (implementations: Record<string, Implementation>) =>
    asynchronousApis(
      Object.fromEntries(
        Object.entries(implementations).map(([name, implementation]) => [name, withPrivacy(name, implementation)]),
      ),
    )
  return {
    onNeedPrivacyAuthorization: privacy.listen,
    offNeedPrivacyAuthorization: () => context.signals.off('needPrivacyAuthorization'),
    ...needing({
      getLocation: () => POSITION,
      getFuzzyLocation: () => POSITION,
      chooseLocation: () => ({ ...POSITION, name: '居民广场', address: '幸福路 1 号' }),
      chooseAddress: () => ({ userName: '张三', telNumber: '13800000000', detailInfo: '幸福路 1 号' }),
      startLocationUpdate: ok,
      chooseContact: () => ({ phoneNumber: '13800000000', displayName: '张三' }),
    }),
    ...asynchronousApis({
      login: () => ({ code: `login-${performance.now()}` }),
      checkSession: ok,
      getUserProfile: () => {
        throw new Failure('deprecated: the person fills in their name and picture')
      },
      getSetting: () => ({ authSetting: { 'scope.userLocation': true }, subscriptionsSetting: { mainSwitch: true } }),
      openSetting: () => ({ authSetting: { 'scope.userLocation': true } }),
      authorize: ok,
      getPrivacySetting: () => ({ needAuthorization: !privacy.agreed(), privacyContractName: '《用户隐私保护指引》' }),
      requirePrivacyAuthorize: () => privacy.require('requirePrivacyAuthorize'),
      openPrivacyContract: ok,
      requestSubscribeMessage(options) {
        if (!gestures.inTap) {
          problems.report('refused', 'requestSubscribeMessage was not called from a tap')
          throw new Failure('can only be invoked by user TAP gesture.', { errCode: 20001 })
        }
        const templates = listOf(options.tmplIds).map((id) => textOf(id))
        if (templates.length === 0 || templates.length > MAX_TEMPLATES) {
          throw new Failure('Templates count out of bounds', { errCode: 20003 })
        }
        return Object.fromEntries(templates.map((id) => [id, 'accept']))
      },
      scanCode: () => {
        throw new Failure('cancel')
      },
      makePhoneCall: (options) => {
        if (!options.phoneNumber) throw new Failure('parameter.phoneNumber should be String instead of Undefined')
      },
      openLocation: ok,
      addPhoneContact: ok,
      addPhoneCalendar: ok,
      getGroupEnterInfo: () => {
        throw new Failure('not entered from a group')
      },
      getShareInfo: () => ({ cloudID: 'share' }),
      showShareMenu: ok,
      hideShareMenu: ok,
      updateShareMenu: ok,
      navigateToMiniProgram: ok,
      openEmbeddedMiniProgram: ok,
      exitMiniProgram: ok,
      openCustomerServiceChat: ok,
    }),
  }
}

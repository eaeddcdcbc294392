import type { HostContext } from '../context'
import { type Dictionary, isDictionary, textOf, wait } from '../values'
import { Failure } from './define'

export interface Privacy {
  agreed(): boolean
  /** `wx.onNeedPrivacyAuthorization` */
  listen(listener: (resolve: unknown, eventInfo: unknown) => void): void
  /** Waits for the person's agreement before an API that touches personal data; throws if they refuse. */
  require(api: string): Promise<void>
}

/**
 * The agreement to the privacy terms. If the app listens for it, the app must show the terms and have the person tap a
 * `<button open-type="agreePrivacyAuthorization">`; otherwise WeChat shows its own window, and the person agrees.
 */
export function createPrivacy({ traits, signals }: HostContext): Privacy {
  let agreed = traits.privacyAgreed
  let tapped = ''
  signals.on('host:privacyAgreed', (buttonId) => {
    tapped = textOf(buttonId)
  })
  const ask = (name: string) =>
    new Promise<void>((resolve, reject) => {
      const settle = (answer: Dictionary) => {
        if (answer.event === 'agree' && answer.buttonId === tapped) {
          agreed = true
          resolve()
        } else if (answer.event !== 'exposureAuthorization') {
          reject(new Failure('privacy permission is not authorized', { errno: 104 }))
        }
      }
      signals.emit('needPrivacyAuthorization', { resolve: settle, eventInfo: { referrer: name } })
    })
  return {
    agreed: () => agreed,
    listen: (listener) =>
      signals.on('needPrivacyAuthorization', (detail) => {
        if (isDictionary(detail)) listener(detail.resolve, detail.eventInfo)
      }),
    async require(name: string) {
      if (agreed) return
      if (signals.has('needPrivacyAuthorization')) await ask(name)
      else await wait(0)
      agreed = true
    },
  }
}

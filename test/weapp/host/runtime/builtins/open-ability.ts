import { askPerson } from '../dialog'
import { make } from '../dom'
import { samplePicture } from '../files'
import { isDictionary, textOf } from '../values'
import type { BuiltInNode } from './kit'

/** What a button's `open-type` does: https://developers.weixin.qq.com/miniprogram/dev/component/button.html */
export function openAbility(node: BuiltInNode, ability: string) {
  const { problems, signals, files } = node.context
  const [name] = ability.split('|')
  if (name === 'share') {
    void share(node)
  } else if (name === 'getPhoneNumber') {
    void giveNumber(node)
  } else if (name === 'chooseAvatar') {
    node.trigger('chooseavatar', { avatarUrl: files.addTemporary(samplePicture(), 'png') })
  } else if (name === 'openSetting') {
    node.trigger('opensetting', { errMsg: 'openSetting:ok', authSetting: {} })
  } else if (name === 'contact') {
    node.trigger('contact', { errMsg: 'enterContact:ok', path: '', query: {} })
  } else if (ability.includes('agreePrivacyAuthorization')) {
    signals.emit('host:privacyAgreed', node.target().id)
    node.trigger('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok', buttonId: node.target().id })
  } else {
    problems.report('host-lacks', `<button open-type="${ability}">`)
  }
}

/**
 * Asks the page for the card and the person whether to send it; the app does not learn which.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareAppMessage-Object-object
 */
async function share(node: BuiltInNode) {
  const { pages, problems, screen } = node.context
  const page = pages.top()
  if (!page) return
  if (typeof page.instance.onShareAppMessage !== 'function') {
    problems.report('refused', `${page.route} has a button for sharing, but no onShareAppMessage`)
    return
  }
  const card = pages.call(page, 'onShareAppMessage', { from: 'button', target: node.target() })
  await askPerson(screen, 'host-share', {
    title: '发送给朋友',
    no: '取消',
    yes: '发送',
    fill: (dialog) => make(dialog, 'host-dialog-text', isDictionary(card) ? textOf(card.title) : page.title),
  })
}

/** For numbering codes: each can be changed for a number once. */
let codes = 0

/**
 * Asks the person for their number; the app gets a code, for which its cloud gets the number.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html
 */
async function giveNumber(node: BuiltInNode) {
  const agreed = await askPerson(node.context.screen, 'host-authorize', {
    title: '申请获取并验证你的手机号',
    no: '不允许',
    yes: '允许',
    fill: () => {},
  })
  codes += 1
  node.trigger(
    'getphonenumber',
    agreed
      ? { errMsg: 'getPhoneNumber:ok', code: `phone-${Date.now()}-${codes}` }
      : { errMsg: 'getPhoneNumber:fail user deny' },
  )
}

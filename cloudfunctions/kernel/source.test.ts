import { isByPerson, isByTimer, type Origin } from './source'

it.each<[string, Origin, boolean]>([
  ['the timer', { SOURCE: 'wx_trigger' }, true],
  ['the timer, with an empty openid', { OPENID: '', SOURCE: 'wx_trigger' }, true],
  ['a function that the timer called', { SOURCE: 'wx_trigger,scf' }, true],
  ['a person in whose name a trigger is said to call', { OPENID: 'somebody', SOURCE: 'wx_trigger' }, false],
  ['a person', { OPENID: 'somebody', SOURCE: 'wx_client' }, false],
  ['a client that does not say who it is', { OPENID: '', SOURCE: 'wx_client' }, false],
  ['a person whose call only ends in the word', { SOURCE: 'wx_client,wx_trigger' }, false],
  ['the HTTP API', { SOURCE: 'wx_http' }, false],
  ['an unknown source', { SOURCE: 'wx_unknown' }, false],
  ['no source', {}, false],
])('as the timer counts: %s', (_, origin, counts) => {
  expect(isByTimer(origin)).toBe(counts)
})

it.each<[string | undefined, boolean]>([
  ['wx_client', true],
  ['wx_client,scf', true],
  ['wx_crawler', true],
  ['wx_http', true],
  ['wx_devtools', true],
  ['wx_localdebug', true],
  ['wx_unknown', false],
  ['wx_trigger', false],
  ['', false],
  [undefined, false],
])('a call from %s is by a person: %s', (SOURCE, by) => {
  expect(isByPerson({ OPENID: 'o-wechat-system', SOURCE })).toBe(by)
})

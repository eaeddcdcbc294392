import { testedCloud } from '../testing/cloud'
import { html } from './html'

test('what is put into a page is escaped; what is a page already is not', () => {
  const evil = `<script>alert("1")</script> & 'x'`
  const list = [html`<b>${1}</b>`, undefined, false as const, html`<i>${evil}</i>`]
  expect(html`<p title="${evil}">${list}</p>`.text).toBe(
    '<p title="&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;x&#39;"><b>1</b><i>&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;x&#39;</i></p>',
  )
})

describe('the console', () => {
  const cloud = testedCloud()
  beforeAll(async () => {
    await gateway({
      action: 'database.insertDocument',
      collectionName: 'notes',
      data: ['{"_id":"n1","text":"<img src=x onerror=steal()>"}', '{"_id":"n2","text":"plain"}'],
    })
    await cloud.ask('POST', '/functions/stubborn', { body: { how: 'throw' }, headers: { 'x-wx-openid': 'me' } })
    await cloud.ask('PUT', '/storage/<b>.txt', { body: 'x', headers: { 'x-wx-openid': '<i>' } })
    await gateway({ action: 'wx.api', apiName: 'subscribeMessage.send', requestData: '{"touser":"<u>"}' })
  })

  const gateway = (body: object) =>
    cloud.ask('POST', '/admin', { body, headers: { 'content-type': 'application/json' } })
  const open = async (path: string) => {
    const { status, headers, body } = await cloud.ask('GET', path)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    // Nothing that runs, wherever it might have come from.
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    // And no page of others that shows ours under its own, for a click that was meant for something else.
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(body).not.toMatch(/<img|<script|<b>|<i>|<u>/)
    return String(body)
  }

  test('shows collections and functions', async () => {
    const page = await open('/_/')
    expect(page).toContain('href="/_/console/collections/notes"')
    expect(page).toContain('stubborn')
  })

  test('browses a collection and runs a query', async () => {
    expect(await open('/_/console/collections/notes')).toContain('&#60;img src=x onerror=steal()&#62;')
    const page = await open(`/_/console/collections/notes?filter=${encodeURIComponent('{"_id":"n2"}')}`)
    expect(page).toContain('plain')
    expect(page).not.toContain('onerror')
    expect(page).toContain('Found 1 by')
  })

  test('says what is wrong with a query', async () => {
    expect(await open('/_/console/collections/notes?filter=%7B')).toContain('The filter is not a JSON object')
    expect(await open('/_/console/collections/nothing')).toContain('class="bad"')
  })

  test('shows plans, calls with their errors and logs, what was sent, and files', async () => {
    expect(await open('/_/console/plans')).toContain('notes')
    expect(await open('/_/console/calls')).toContain('a secret from /etc/passwd')
    expect(await open('/_/console/outbox')).toContain('subscribeMessage.send')
    expect(await open('/_/console/files')).toContain('&#60;b&#62;.txt')
  })

  test('empties the outbox', async () => {
    const { status, headers } = await cloud.ask('POST', '/_/console/outbox/empty')
    expect([status, headers.get('location')]).toEqual([303, '/_/console/outbox'])
    expect((await cloud.ask('GET', '/_/outbox')).body).toEqual([])
  })

  test('moves the clock and fires a timer', async () => {
    expect((await cloud.ask('POST', '/_/console/timers/advance', { body: 'minutes=60' })).status).toBe(303)
    expect(await open('/_/console/timers')).toContain('Last move')
    expect((await cloud.ask('POST', '/_/console/timers/fire/whoami/hourly')).status).toBe(303)
    expect((await cloud.ask('POST', '/_/console/timers/advance', { body: 'minutes=x' })).status).toBe(400)
  })
})

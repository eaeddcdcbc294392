import { type House, newKey, openHouse } from '../../support/house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

test('from joining to settled: every hand does its part, and the resident reads one story', async () => {
  const resident = house.as('demo-sun')
  const warden = house.as('demo-li')
  const office = house.as('demo-wang')
  const property = house.as('demo-liu')

  // Joining by building, doorway and door.
  const [community] = await resident.places.communities.query()
  const communityId = community?.id ?? ''
  const buildings = await resident.places.pick.query({ communityId })
  const third = buildings.find((place) => place.name === '3 号楼')
  const doorways = await resident.places.pick.query({ communityId, under: third?.id })
  const doors = await resident.places.pick.query({ communityId, under: doorways[1]?.id })
  const door = doors.find((place) => place.name === '702')
  const joined = await resident.members.join.mutate({
    communityId,
    householdId: door?.id ?? '',
    name: '孙伟',
    relation: 'tenant',
    key: newKey(),
  })
  expect(joined.state).toBe('pending')

  // The warden finds them among their todos, and verifies.
  const [todo] = (await warden.todos.list.query({ kind: 'member', postKey: 'warden@b3' })).items.filter(
    ({ placeId }) => placeId === door?.id,
  )
  expect(todo?.verb).toBe('verify')
  const waiting = await warden.members.applicants.query({ placeId: 'b3' })
  const applicant = waiting.items.find((one) => one.name === '孙伟')
  await warden.members.verify.mutate({ memberId: applicant?.id ?? '', householdId: door?.id ?? '', key: newKey() })
  expect((await resident.members.me.query())?.state).toBe('verified')

  // A report, with the light on the void deck.
  const reported = await resident.requests.submit.mutate({
    category: 'facilities',
    text: '架空层的灯不亮，晚上看不清台阶。',
    placeId: 'b3',
    key: newKey(),
  })
  expect(reported).toMatchObject({ state: 'submitted', ownerLabel: '居委会', mine: true, actions: ['withdraw'] })
  expect(reported.number).toMatch(/^\d{4}-\d{4}-\d{4}$/)
  const id = reported.id

  // The warden sees it among what lies in the building.
  const seen = await warden.requests.worklist.query({ postKey: 'warden@b3', box: 'area', phase: 'new' })
  expect(seen.items.map((one) => one.id)).toContain(id)

  const accepted = await office.requests.accept.mutate({ id, seen: reported.version, key: newKey() })
  const handlers = await office.requests.handlers.query({ id })
  expect(handlers.map((one) => one.label)).toEqual(
    expect.arrayContaining(['物业公司 · 东苑', '网格员 · 第 2 网格', '楼栋长 · 3 号楼']),
  )
  const dispatched = await office.requests.dispatch.mutate({
    id,
    seen: accepted.version,
    post: 'propertyCompany',
    placeId: 'y1',
    dueAt: Date.now() + 3 * 86_400_000,
    key: newKey(),
  })
  expect(dispatched).toMatchObject({ state: 'accepted', ownerLabel: '物业公司 · 东苑' })

  const started = await property.requests.start.mutate({ id, seen: dispatched.version, key: newKey() })
  const noted = await property.requests.note.mutate({ id, text: '灯管已订，明天到货', photoIds: [], key: newKey() })
  expect(noted.version).toBe(started.version + 1)
  const answered = await property.requests.answer.mutate({
    id,
    seen: noted.version,
    text: '已换好',
    photoIds: [],
    key: newKey(),
  })

  const waitingForMe = await resident.requests.waiting.query()
  expect(waitingForMe.toConfirm.map((one) => one.id)).toEqual([id])
  const reopened = await resident.requests.reopen.mutate({
    id,
    seen: answered.version,
    text: '还有一盏不亮',
    key: newKey(),
  })
  expect(reopened).toMatchObject({ state: 'reopened', ownerLabel: '居委会' })

  const again = await office.requests.dispatch.mutate({
    id,
    seen: reopened.version,
    post: 'propertyCompany',
    placeId: 'y1',
    key: newKey(),
  })
  const restarted = await property.requests.start.mutate({ id, seen: again.version, key: newKey() })
  const reanswered = await property.requests.answer.mutate({
    id,
    seen: restarted.version,
    text: '两盏都换了',
    photoIds: [],
    key: newKey(),
  })
  const settled = await resident.requests.settle.mutate({
    id,
    seen: reanswered.version,
    stars: 5,
    text: '谢谢',
    key: newKey(),
  })

  expect(settled).toMatchObject({ state: 'settled', stars: 5, actions: [] })
  expect(settled.timeline.map((entry) => entry.step)).toEqual([
    'submit',
    'accept',
    'dispatch',
    'start',
    'note',
    'answer',
    'reopen',
    'dispatch',
    'start',
    'answer',
    'settle',
  ])
  const told = await resident.messages.mine.query({})
  expect(told.items.map((one) => one.title)).toEqual(['您的诉求开始办理', '您的住户身份已核实'])
  expect(await resident.messages.unread.query()).toBe(told.items.length)
})

test('a screen opens with one function call', async () => {
  const office = house.as('demo-wang')
  const before = house.calls()
  await Promise.all([
    office.members.me.query(),
    office.requests.waiting.query(),
    office.members.waiting.query(),
    office.messages.unread.query(),
  ])
  expect(house.calls() - before).toBe(1)
})

test('a phone that does not know its community yet is recognised, a stranger is not', async () => {
  const calls = [{ path: 'members.me', type: 'query' }]
  const { answer } = await house.call('demo-chen', { calls })
  expect(answer).toMatchObject({ replies: [{ data: { name: '陈秀英', communityId: 'cuiyuan' } }] })
  expect((await house.call('demo-nobody', { calls })).answer).toEqual({ replies: [{ data: null }] })
})

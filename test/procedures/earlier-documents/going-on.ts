import type { MemberDocument } from 'types/members'
import type { TaskView } from 'types/task-views'
import { FORMER_NAME } from 'types/words/members'
import { readSheet } from '../../../cloudfunctions/domains/places/sheet/read'
import { schema } from '../../../cloudfunctions/schema'
import { PEOPLE, type PersonId, SETUP_CODES } from '../../fixtures/documents/people'
import { documents } from '../../support/database'
import { type Earlier, knowsRoundtables, knowsTasks, knowsTodos } from '../../support/earlier'
import { newKey, outcomeOf } from '../../support/house'

const TOLD_BEFORE_TODOS = { answered: [2, 3], named: [1, 2] }

/** What an earlier version began goes on, and what its processes left undone when they died is done. */
export function goingOn(version: string, opened: () => Earlier): void {
  let earlier: Earlier
  beforeAll(() => {
    earlier = opened()
  })
  const as = (openid: PersonId) => earlier.as(openid)
  const inGrid = (...names: string[]) => earlier.placeBy('东苑', '第 1 网格', ...names)
  const step = async (openid: PersonId, text: string) => {
    const { id, version: seen } = await earlier.requestBy(openid, text)
    return { id, seen, key: newKey() }
  }

  test('a request, in the hands of each', async () => {
    const settled = await as('reporter').requests.settle.mutate({ ...(await step('reporter', '扶手松了')), stars: 4 })
    expect([settled.state, settled.stars]).toEqual(['settled', 4])
    const started = await as('property').requests.start.mutate(await step('property', '单元门关不上'))
    expect([started.state, started.timeline.at(-1)?.by]).toEqual(['inHand', '物业公司 · 刘强'])
    expect(await outcomeOf(earlier.requestBy('warden', '再不管我就堵门'))).toBe('NOT_FOUND/UNKNOWN_ID')
    const released = await as('office').requests.accept.mutate(await step('office', '再不管我就堵门'))
    expect([released.state, released.held]).toEqual(['accepted', false])
    expect(await outcomeOf(earlier.requestBy('warden', '再不管我就堵门'))).toBe('ok')
    expect(await earlier.told('property')).toContain('居民确认已解决')
  })

  test('a picture: one that waited for the office, and one that waited to be used', async () => {
    const { items } = await as('office').photos.reviews.query({})
    await as('office').photos.publish.mutate({ id: items[0]?.id ?? '', key: newKey() })
    expect(await earlier.pictures('warden', '楼道堆了旧家具')).toEqual(['yellow'])

    const [reporter] = await documents<MemberDocument>('members', { _id: earlier.idOf('reporter') })
    const photoIds = reporter?.uploads.map(({ id }) => id) ?? []
    const report = { category: 'safety' as const, text: '电线垂下来了', placeId: await inGrid('1 号楼'), key: newKey() }
    await as('reporter').requests.submit.mutate({ ...report, photoIds })
    expect(await earlier.pictures('office', report.text)).toEqual(['cyan'])
  })

  test('somebody’s life: verified, let post again, named, and here once more', async () => {
    const { items } = await as('warden').members.applicants.query({ placeId: await inGrid('1 号楼') })
    expect(items.map(({ name }) => name)).toEqual(['吴桐'])
    const { id: memberId = '', householdId = '' } = items[0] ?? {}
    await as('warden').members.verify.mutate({ memberId, householdId, key: newKey() })
    expect(await as('waiting').members.me.query()).toMatchObject({ state: 'verified' })
    await as('office').members.unblock.mutate({ memberId: earlier.idOf('blocked'), key: newKey() })
    expect(await as('blocked').members.me.query()).toMatchObject({ blocked: null })
    const post = { kind: 'safetyOfficer' as const, atId: await inGrid('1 号楼'), key: newKey() }
    const { posts } = await as('office').posts.grant.mutate({ memberId: earlier.idOf('leader'), ...post })
    expect(posts.map(({ kind }) => kind).sort()).toEqual(['partyGroupLeader', 'safetyOfficer'])
    const home = { communityId: earlier.communityId, householdId, relation: 'family' as const, key: newKey() }
    const again = (openid: PersonId) => as(openid).members.join.mutate({ ...home, name: PEOPLE[openid] })
    expect(await again('left')).toMatchObject({ state: 'pending' })
    expect(await outcomeOf(again('erased'))).toBe('CONFLICT/BEING_ERASED')
    await as('reporter').messages.markRead.mutate({ upTo: 'z', key: newKey() })
    expect(await as('reporter').messages.unread.query()).toBe(0)
  })

  test('registers: places, a team, a unit, an invitation', async () => {
    const { places, teams, units, posts } = as('office')
    const id = await inGrid('2 号楼', '1 单元', '401')
    expect(await places.reopen.mutate({ id, key: newKey() })).toMatchObject({ closed: false, households: 1 })
    const household = await inGrid('1 号楼', '1 单元', '101')
    const area = async () => {
      const { url } = await places.exportSheet.mutate()
      const { rows } = await readSheet(Buffer.from(await (await fetch(url)).arrayBuffer()))
      return rows.find(({ placeId }) => placeId === household)?.floorAreaHundredths
    }
    expect(await area()).toBe(8_950)
    await places.measure.mutate({ id: household, floorAreaHundredths: 9_050, key: newKey() })
    expect(await area()).toBe(9_050)
    const building = await inGrid('3 号楼')
    expect(await places.rename.mutate({ id: building, name: '三号楼', key: newKey() })).toMatchObject({
      label: '三号楼',
    })

    const [team] = (await teams.list.query({ closed: true })).items
    const { id: teamId, version: seen } = await teams.get.query({ id: team?.id ?? '' })
    expect(await teams.reopen.mutate({ id: teamId, seen, key: newKey() })).toMatchObject({ closed: false })
    expect(await as('leader').teams.join.mutate({ id: teamId, key: newKey() })).toMatchObject({
      count: 1,
      mine: true,
    })

    const [school] = (await units.list.query({})).items
    const unit = await units.get.query({ id: school?.id ?? '' })
    const saved = { id: unit.id, seen: unit.version, name: '第一小学', kind: 'school' as const, contactName: '沈老师' }
    const { register } = await units.save.mutate({ ...saved, key: newKey() })
    expect(register).toEqual({ contactName: '沈老师', phone: '199****0009' })

    const [open] = (await posts.invitations.query({})).items
    const withdrawn = await posts.withdraw.mutate({ invitationId: open?.id ?? '', key: newKey() })
    expect([withdrawn.name, withdrawn.state]).toEqual(['贺新', 'withdrawn'])
  })

  test('the code with which a community was founded leads its founder there again', async () => {
    const founding = { name: '桂花', administrator: { name: PEOPLE.founder }, key: newKey() }
    const found = (code: string) => earlier.house.as('founder', '').communities.found.mutate({ ...founding, code })
    expect(await found(SETUP_CODES[0])).toMatchObject({ communityId: earlier.communityId, name: '周立' })
    expect(await outcomeOf(found(SETUP_CODES[1]))).toBe('ALREADY_DONE/CODE_USED')
  })

  describe('and what was left undone', () => {
    /** Somebody who did a task together with others, and whose data is to be deleted. */
    const servedWithMe = async () => {
      const task = await as('warden').tasks.get.query({ id: await earlier.taskCalled('河道巡查') })
      return (task as TaskView).people?.[1]?.name
    }
    const seen = async () => {
      const ofErased = (
        await as('office').requests.worklist.query({
          postKey: `residentsCommittee@${earlier.communityId}`,
          box: 'area',
          phase: 'closed',
        })
      ).items.find(({ text }) => text === '快递柜太高')
      return {
        answered: (await earlier.told('reporter')).filter((title) => title.startsWith('您的诉求已答复')).length,
        verified: await earlier.told('verified'),
        named: (await earlier.told('neighbour')).filter((title) => title === '您有了新的职务').length,
        // Not by `members.me`, which goes by what an instance has read in the last half a minute.
        community: (await as('office').communities.setup.query()).name,
        home: (await as('reporter').members.me.query())?.homes[1]?.label,
        founded: (await earlier.house.as('otherFounder', '').communities.mine.query()).map(({ name }) => name),
        erased: (await as('office').requests.get.query({ id: ofErased?.id ?? '' })).reporter,
        climbed: (await earlier.requestBy('office', '井盖松动')).climbed,
        kept: (await earlier.told('secretary')).filter((title) => title.startsWith('有名额了')).length,
        served: knowsTasks(version) ? await servedWithMe() : FORMER_NAME,
      }
    }

    // Since there are todos, what waits is told no more, and what befalls one's posts stands in one row.
    // Whoever proposes a team leads it while it is tried: that post has just ended with the trial, and the row says the latest.
    const named = knowsRoundtables(version) ? [0, 0] : [1, 1]
    const [waits, told] = knowsTodos(version) ? [true, { answered: [0, 0], named }] : [false, TOLD_BEFORE_TODOS]

    test('is done when the clock comes by', async () => {
      expect(await seen()).toEqual({
        answered: told.answered[0],
        verified: [],
        named: told.named[0],
        community: '桂花社区',
        home: '东苑 二号楼 1 单元 101',
        founded: [],
        erased: '罗杰',
        climbed: 0,
        kept: knowsTasks(version) ? 1 : 0,
        served: knowsTasks(version) ? '罗杰' : FORMER_NAME,
      })
      await earlier.house.fireClock()
      expect(await seen()).toEqual({
        answered: told.answered[1],
        verified: ['您的住户身份已核实'],
        named: told.named[1],
        community: '桂花苑社区',
        home: '东苑 2 号楼 1 单元 101',
        founded: ['银杏社区'],
        erased: FORMER_NAME,
        climbed: 2,
        kept: knowsTasks(version) ? 2 : 0,
        served: FORMER_NAME,
      })
      expect(await earlier.pictures('office', '感应灯不亮')).toEqual(['white', 'blue'])
      const urged = (await as('leader').todos.list.query({})).items.map(({ verb, title }) => `${verb} ${title}`)
      expect(urged).toContain('urge 井盖松动')
      expect((await earlier.told('leader')).includes('有诉求超过期限，请督办')).toBe(!waits)
      for (const collection of Object.keys(schema.collections)) {
        const undone = (await documents<{ effects?: object[] }>(collection)).flatMap(({ effects = [] }) => effects)
        expect([collection, undone]).toEqual([collection, []])
      }
    })

    test('once', async () => {
      const before = [await earlier.told('reporter'), await earlier.told('verified'), await earlier.told('neighbour')]
      await earlier.house.fireClock()
      expect([await earlier.told('reporter'), await earlier.told('verified'), await earlier.told('neighbour')]).toEqual(
        before,
      )
    })
  })

  test('and nothing of it reads a collection from one end to the other', async () => {
    expect(await earlier.house.scanned()).toEqual([])
  })
}

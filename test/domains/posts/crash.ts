import type { PostKind } from 'types/words/posts'
import { workbookOf } from '../../../cloudfunctions/domains/places/sheet/sheet.fixture'
import { COMMUNITY } from '../../../demo/places'
import type { CasesOf, ClockCase } from '../../crash/case'
import { ADMINISTRATOR, CHEN, idOf, LEADER, NEIGHBOUR, OFFICE, STRANGER, WARDEN } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { BEGINNING, DAYS, HOURS } from '../../crash/times'
import { newKey } from '../../support/house'

export const appointed = (stage: Stage, by: string, openid: string, kind: PostKind, atId: string, until?: number) =>
  stage.as(by).posts.grant.mutate({ memberId: idOf(openid), kind, atId, until, key: newKey() })

const postOf = async (stage: Stage, openid: string, kind: PostKind): Promise<string> => {
  const { posts } = await stage.as(openid).posts.held.query({})
  const found = posts.find((post) => post.kind === kind)
  if (!found) throw new Error(`${openid} is no ${kind}`)
  return found.id
}

/** WeChat's number component gives this number unless it is told otherwise. */
const NUMBER = '13800000000'
const byNumber = { kind: 'propertyOfficer', atId: 'b3', name: '贺新', phone: NUMBER } as const

export const invited = (stage: Stage) => stage.as(OFFICE).posts.invite.mutate({ ...byNumber, key: newKey() })
const invitedMember = (stage: Stage) =>
  stage.as(OFFICE).posts.invite.mutate({ memberId: idOf(CHEN), kind: 'healthOfficer', atId: 'b3', key: newKey() })

/** Two vacant posts of a building, each for somebody from outside. */
async function sheetSent(stage: Stage): Promise<string> {
  const { paths } = await stage.as(OFFICE).posts.reserveSheet.mutate({ key: newKey() })
  const lines = [
    ['治安员', '3 号楼', '贺新', '13800000001'],
    ['文体员', '3 号楼', '贺喜', '13800000002'],
  ]
  return stage.house.put(OFFICE, paths[0] ?? '', await workbookOf(lines, { head: ['职务', '楼栋', '姓名', '电话'] }))
}

async function sheetChecked(stage: Stage): Promise<string> {
  const { run, bad } = await stage.as(OFFICE).posts.checkSheet.mutate({ fileId: await sheetSent(stage), key: newKey() })
  if (!run) throw new Error(JSON.stringify(bad))
  return run.id
}

export const deeds: CasesOf<'posts'> = {
  'posts.grant': [{ as: OFFICE, given: () => ({ memberId: idOf(CHEN), kind: 'healthOfficer', atId: 'b3' }) }],
  'posts.end': [
    {
      as: OFFICE,
      given: async (stage) => ({
        memberId: idOf(LEADER),
        postId: await postOf(stage, LEADER, 'partyGroupLeader'),
        reason: '任期调整',
      }),
    },
    {
      about: 'of one of two administrators',
      as: ADMINISTRATOR,
      async given(stage) {
        await appointed(stage, ADMINISTRATOR, NEIGHBOUR, 'administrator', COMMUNITY)
        return { memberId: idOf(NEIGHBOUR), postId: await postOf(stage, NEIGHBOUR, 'administrator') }
      },
    },
  ],
  'posts.resign': [{ as: WARDEN, given: async (stage) => ({ postId: await postOf(stage, WARDEN, 'warden') }) }],
  'posts.invite': [
    { about: 'by number', as: OFFICE, given: () => byNumber },
    { about: 'of a member', as: OFFICE, given: () => ({ memberId: idOf(CHEN), kind: 'healthOfficer', atId: 'b3' }) },
  ],
  'posts.withdraw': [{ as: OFFICE, given: async (stage) => ({ invitationId: (await invited(stage)).invitation.id }) }],
  'posts.sheetTemplate': [{ as: OFFICE, given: () => undefined }],
  'posts.reserveSheet': [{ as: OFFICE, given: () => ({}) }],
  'posts.checkSheet': [{ as: OFFICE, given: async (stage) => ({ fileId: await sheetSent(stage) }) }],
  'posts.applySheet': [{ as: OFFICE, given: async (stage) => ({ id: await sheetChecked(stage) }) }],
  'posts.sheetCodes': [
    {
      as: OFFICE,
      allowed: {
        leftOut: { 'postSheets.codesTaken': 'every time that somebody takes the codes is kept, a retry too' },
      },
      async given(stage) {
        const id = await sheetChecked(stage)
        await stage.as(OFFICE).posts.applySheet.mutate({ id })
        return { id }
      },
    },
  ],
  'posts.accept': [
    {
      about: 'by number, of somebody from outside',
      as: STRANGER,
      communityId: null,
      given: async (stage) => ({ code: (await invited(stage)).code, phoneCode: 'phone-code' }),
    },
    { about: 'of a member', as: CHEN, given: async (stage) => ({ code: (await invitedMember(stage)).code }) },
  ],
}

export const clock: ClockCase[] = [
  {
    about: 'a term ends',
    at: 2 * DAYS,
    clock: [2],
    async given(stage) {
      const until = BEGINNING + DAYS * 60_000
      await appointed(stage, OFFICE, CHEN, 'healthOfficer', 'b3', until)
      await appointed(stage, OFFICE, WARDEN, 'mediator', COMMUNITY, until)
    },
  },
  {
    about: 'a sheet of posts was left behind',
    at: 26 * HOURS,
    clock: [2],
    given: async (stage) => {
      await sheetChecked(stage)
    },
  },
  {
    about: 'the codes of a sheet were handed out',
    at: 4 * HOURS,
    clock: [2],
    async given(stage) {
      const id = await sheetChecked(stage)
      await stage.as(OFFICE).posts.applySheet.mutate({ id })
      await stage.as(OFFICE).posts.sheetCodes.mutate({ id })
    },
  },
  {
    about: 'nobody answered an invitation',
    at: 8 * DAYS,
    clock: [2],
    given: async (stage) => {
      await invited(stage)
    },
  },
]

import { CallError, unavailable } from '@/cloud/errors'
import { dispatchUsual } from './dispatch-usual'

const mockHandlers = jest.fn()
const mockDispatch = jest.fn()
jest.mock('@/cloud/api', () => ({
  api: {
    requests: {
      handlers: { query: (input: unknown) => mockHandlers(input) },
      dispatch: { mutate: (input: unknown) => mockDispatch(input) },
    },
  },
}))
jest.mock('./queries', () => ({ showRequest: () => undefined }))

const USUAL = {
  post: 'propertyCompany',
  placeId: 'y1',
  label: '物业公司',
  usual: { dueAt: 1, provisional: false, version: 4 },
}
const refused = () =>
  new CallError({
    code: 'CONFLICT',
    reason: 'CHANGED_MEANWHILE',
    message: '这件事刚刚有了新进展，请看过最新情况后再操作',
  })

beforeEach(() => {
  mockHandlers.mockReset().mockResolvedValue([{ post: 'warden', placeId: 'b3', label: '楼栋长' }, USUAL])
  mockDispatch.mockReset().mockResolvedValue({ ownerLabel: '物业公司 · 东苑' })
})

test('each goes to its usual handler, by the version for which that was said and under a key of its own', async () => {
  const all = await dispatchUsual(['a', 'b'])
  expect([...all]).toEqual([
    ['a', { to: '物业公司 · 东苑' }],
    ['b', { to: '物业公司 · 东苑' }],
  ])
  const sent = mockDispatch.mock.calls.map(([input]) => input)
  expect(sent).toMatchObject([
    { id: 'a', seen: 4, post: 'propertyCompany', placeId: 'y1' },
    { id: 'b', seen: 4, post: 'propertyCompany', placeId: 'y1' },
  ])
  expect(new Set(sent.map(({ key }) => key)).size).toBe(2)
})

test('what is refused says why and keeps none of the others; what goes to nobody is not sent', async () => {
  mockDispatch.mockImplementation(({ id }) => (id === 'b' ? Promise.reject(refused()) : { ownerLabel: '物业公司' }))
  mockHandlers.mockImplementation(({ id }) => (id === 'c' ? [] : [USUAL]))
  const told: string[] = []
  const all = await dispatchUsual(['a', 'b', 'c'], (id) => told.push(id))
  expect(all.get('a')).toEqual({ to: '物业公司' })
  expect(all.get('b')?.refusal).toContain('请看过最新情况')
  expect(all.get('c')?.refusal).toContain('请打开查看')
  expect(mockDispatch.mock.calls.map(([{ id }]) => id)).toEqual(['a', 'b'])
  expect(told.sort()).toEqual(['a', 'b', 'c'])
})

test('one whose answer was lost is sent again as it was; one that was refused begins anew', async () => {
  mockDispatch.mockRejectedValueOnce(new CallError(unavailable())).mockRejectedValueOnce(refused())
  await dispatchUsual(['a'])
  mockHandlers.mockResolvedValue([])
  await dispatchUsual(['a'])
  const [[first], [second]] = mockDispatch.mock.calls
  expect(second).toEqual(first)
  mockHandlers.mockResolvedValue([USUAL])
  await dispatchUsual(['a'])
  expect(mockDispatch.mock.calls[2]?.[0].key).not.toBe(first.key)
})

test('five at once, so that one call of the function has time for them', async () => {
  let open = 0
  let most = 0
  mockDispatch.mockImplementation(async () => {
    most = Math.max(most, ++open)
    await new Promise((resolve) => setTimeout(resolve, 5))
    open -= 1
    return { ownerLabel: '物业公司' }
  })
  const ids = Array.from({ length: 12 }, (_, index) => `r${index}`)
  expect((await dispatchUsual(ids)).size).toBe(12)
  expect(most).toBe(5)
})

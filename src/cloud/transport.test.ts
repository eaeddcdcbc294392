import Taro from '@tarojs/taro'
import { putFile } from './transport'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { cloud: { init: () => undefined, uploadFile: jest.fn() }, getNetworkType: jest.fn() },
}))

interface Upload {
  cloudPath: string
  success: (answer: { fileID: string }) => void
  fail: (reason: unknown) => void
}
const uploadFile = jest.mocked(Taro.cloud.uploadFile as unknown as (upload: Upload) => unknown)
const heard: number[] = []
const put = () => putFile('incoming/m-wu/1', 'wxfile://tmp/1.jpg', (share) => heard.push(share))
beforeEach(() => heard.splice(0))

test('an upload says how much of it has gone, as shares of one', async () => {
  uploadFile.mockImplementation(({ success }) => ({
    onProgressUpdate(listen: (update: { progress: number }) => void) {
      for (const progress of [25, 100]) listen({ progress })
      success({ fileID: 'cloud://f/1' })
    },
  }))
  expect(await put()).toBe('cloud://f/1')
  expect(heard).toEqual([0.25, 1])
})

test('where the platform does not say, it arrives all the same', async () => {
  uploadFile.mockImplementation(({ success }) => void setTimeout(() => success({ fileID: 'cloud://f/2' }), 0))
  expect(await put()).toBe('cloud://f/2')
  expect(heard).toEqual([])
})

test.each([
  ['none', 'OFFLINE'],
  ['wifi', 'INTERNAL'],
] as const)('a failure with the network %s is %s', async (networkType, reason) => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  jest.mocked(Taro.getNetworkType).mockResolvedValue({ networkType } as Taro.getNetworkType.SuccessCallbackResult)
  uploadFile.mockImplementation(({ fail }) => void setTimeout(() => fail({ errMsg: 'uploadFile:fail' }), 0))
  await expect(put()).rejects.toMatchObject({ code: 'UNAVAILABLE', reason })
})

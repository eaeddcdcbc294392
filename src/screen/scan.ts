import Taro from '@tarojs/taro'

/** Whether this phone reads codes with its camera. scan.h5.ts is the browser's. */
export const canScan = true

/**
 * Reads a QR code with the camera.
 * @returns what it says; null when they changed their mind
 * @throws where the camera may not be used
 */
export async function scan(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return result
  } catch (reason) {
    if (String((reason as { errMsg?: string }).errMsg).includes('cancel')) return null
    throw reason
  }
}

import { scan } from '@/screen/scan'
import { toast } from '@/ui/toast'
import { type Scanned, scannedIn } from '../ways'

/** Reads the code on a leader's phone. @returns null where they changed their mind, or it was none, which is said */
export async function scanCheckIn(): Promise<Scanned | null> {
  let text: string | null
  try {
    text = await scan()
  } catch {
    toast('没能打开相机。请在微信设置里允许使用相机，或输入签到码', 'bad')
    return null
  }
  if (text === null) return null
  const found = scannedIn(text)
  if (!found) toast('这不是签到码，请扫负责人手机上的二维码', 'bad')
  return found
}

import { api } from '@/cloud/api'
import { useFile } from '@/screen/sheet/use-file'
import { Button } from '@/ui/button'

/** The people of the list above as a spreadsheet, by pinyin. */
export function Download() {
  const sheet = useFile(() => api.duty.sheet.mutate())
  return (
    <Button look='plain' icon='down' busy={sheet.busy} onPress={() => void sheet.open()}>
      下载名册（表格）
    </Button>
  )
}

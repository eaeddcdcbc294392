import { replaceBy } from '@/screen/go'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { ways } from '../ways'

/** For an address that names no step of a handler. */
export const NoSuchStep = ({ id }: { id: string }) => (
  <Page>
    <Empty
      icon='info'
      title='这里不能办理'
      text='请从诉求详情里选择要做的事。'
      action={{ text: '看诉求详情', onPress: () => replaceBy(ways.detail(id)) }}
    />
  </Page>
)

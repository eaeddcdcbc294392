import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { replaceBy } from '../go'

interface NoSuchStepProps {
  /** As the page that shows the matter is called: 诉求详情. */
  called: string
  /** Its address. */
  detail: string
}

/** For an address that names no step of a handler. */
export const NoSuchStep = ({ called, detail }: NoSuchStepProps) => (
  <Page>
    <Empty
      icon='info'
      title='这里不能办理'
      text={`请从${called}里选择要做的事。`}
      action={{ text: `看${called}`, onPress: () => replaceBy(detail) }}
    />
  </Page>
)

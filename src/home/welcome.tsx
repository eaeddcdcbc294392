import { ENTRANCES } from '@/domains/contributions'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Head } from './head'
import { AsksReading } from './reading-switch'

/** For whoever has not joined yet: what this is, and the ways in. */
export const Welcome = () => (
  <>
    <Head>
      {ENTRANCES.filter(({ main }) => main).map(({ title, icon, to }) => (
        <Button key={title} icon={icon} onPress={() => open(to)}>
          {title}
        </Button>
      ))}
    </Head>
    <AsksReading />
    <Card flush>
      <Row icon='camera' title='您来反映' note='灯不亮、路不平、邻里有难处，拍张照、写两句。' />
      <Row icon='people' title='大家来办' note='居委会受理，派给物业、楼栋长去办，谁在办、几时办好都看得到。' />
      <Row icon='check' title='您说了算' note='解决没有，由您确认；没有解决，退回重办。' />
    </Card>
    {ENTRANCES.filter(({ main }) => !main).map(({ title, to }) => (
      <Button key={title} look='text' onPress={() => open(to)}>
        {title}
      </Button>
    ))}
  </>
)

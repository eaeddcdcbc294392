import { toHome } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { memberKeys, useApplicants } from '../queries'
import { ApplicantCard } from './applicant-card'

/** 住户核实: whoever knows the building says who lives in it. Address: ?place= */
export default function Verify() {
  const { place = '' } = useAddress()
  const applicants = useApplicants(place)
  useWatched(memberKeys.applicantsAt(place))
  const nobody = (
    <Empty
      icon='people'
      title='没有等您核实的住户'
      text='有人申请加入，首页会提醒您。'
      action={{ text: '回到首页', onPress: toHome }}
    />
  )
  return (
    <Page>
      {place === '' ? (
        nobody
      ) : (
        <Paged query={applicants} empty={nobody}>
          {(items) =>
            items.map((applicant) => (
              <ApplicantCard key={`${applicant.id} ${applicant.householdId}`} applicant={applicant} />
            ))
          }
        </Paged>
      )}
    </Page>
  )
}

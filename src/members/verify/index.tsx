import { Page } from '@/ui/page'

export default function Verify() {
  return <Page>住户核实</Page>
}

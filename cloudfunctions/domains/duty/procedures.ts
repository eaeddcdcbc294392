import { router } from '../../kernel/procedure'
import { deskProcedures } from './desk-procedures'
import { fileProcedures } from './file-procedures'
import { joiningProcedures } from './joining-procedures'
import { reportProcedures } from './report-procedures'
import { sheetProcedures } from './sheet/procedures'

export const dutyRouter = router({
  ...fileProcedures,
  ...joiningProcedures,
  ...reportProcedures,
  ...deskProcedures,
  ...sheetProcedures,
})

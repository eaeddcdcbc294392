import { router } from '../../kernel/procedure'
import { listProcedures } from './list-procedures'
import { nominationProcedures } from './nomination-procedures'
import { pledgeProcedures } from './pledge-procedures'
import { postProcedures } from './post-procedures'

export const pledgesRouter = router({
  ...listProcedures,
  ...pledgeProcedures,
  ...postProcedures,
  ...nominationProcedures,
})

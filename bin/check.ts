import { CHECKS, close, runStages } from './stages'

close(await runStages(CHECKS, 2))

import { CHECKS, close, GENERATED, runStages, sum } from './stages'

const generated = await runStages(GENERATED, 1)
const checks = await runStages(CHECKS, 2)
close(sum(generated, checks))

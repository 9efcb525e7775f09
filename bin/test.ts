import { CHECKS, close, GENERATED, JOURNEYS, runStages, sum } from './stages'

const generated = await runStages(GENERATED, 1)
const checks = await runStages(CHECKS, 2)
const journeys = await runStages(JOURNEYS, 1)
close(sum(generated, checks, journeys))

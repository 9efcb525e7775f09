import { CHECKS, close, FOUNDATIONS, GENERATED, JOURNEYS, runStages, sum } from './stages'

const generated = await runStages(GENERATED, 1)
const checks = await runStages(CHECKS, 2)
const foundations = await runStages(FOUNDATIONS, 2)
const journeys = await runStages(JOURNEYS, 1)
close(sum(generated, checks, foundations, journeys))

import { CHECKS, close, JOURNEYS, runStages } from './stages'

const checks = await runStages(CHECKS, 2)
const journeys = await runStages(JOURNEYS, 1)
close({ passed: checks.passed + journeys.passed, failed: checks.failed + journeys.failed })

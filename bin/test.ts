import { rm } from 'node:fs/promises'
import { newDataDir } from '@/e2e/support/app'
import { CHECKS, close, FOUNDATIONS, GENERATED, JOURNEYS, runStages, sum } from './stages'

// The stage that fills the demo and the one that walks in it meet in this folder.
const filled = await newDataDir()
process.env['E2E_FILLED'] = filled
try {
  const generated = await runStages(GENERATED, 1)
  const checks = await runStages(CHECKS, 2)
  const foundations = await runStages(FOUNDATIONS, 2)
  const journeys = await runStages(JOURNEYS, 1)
  close(sum(generated, checks, foundations, journeys))
} finally {
  await rm(filled, { recursive: true, force: true })
}

import { z } from 'zod'
import { ORIGIN_PERIODS } from './types'

/** In the address of the plan: how far back the talks are counted. */
export const originPeriodSchema = z.enum(ORIGIN_PERIODS).catch('quarter')

import type { Tx } from '@/lib/db/transaction'
import { knowledgeWith } from './rules'
import { readTaught } from './store-knowledge'

export type Knowledgeable = {
  readonly version: number
  readonly engine: ReturnType<typeof knowledgeWith>
}

let kept: { readonly key: string; readonly engine: Knowledgeable['engine'] } | undefined

/** All that the engine knows now. It is made anew only when what was taught differs from the last time. */
export async function readKnowledge(db: Tx): Promise<Knowledgeable> {
  const { version, taught } = await readTaught(db)
  const key = JSON.stringify(taught)
  if (kept?.key !== key) kept = { key, engine: knowledgeWith(taught) }
  return { version, engine: kept.engine }
}

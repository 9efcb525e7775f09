import { closePrisma } from './client'
import { closePool } from './pool'

/** Closes every connection of this process; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  await closePrisma()
  await closePool()
}

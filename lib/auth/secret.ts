import { createHash } from 'node:crypto'
import { config } from '@/lib/config/config'
import { databaseUrl } from '@/lib/db/address'
import { seedOf } from './rules-secret'

/** A key that all instances on one database share and that no table holds: rules-secret.ts says of what. */
export function secret(): string {
  return createHash('sha256')
    .update(config().SECRET ?? seedOf(databaseUrl()))
    .digest('hex')
}

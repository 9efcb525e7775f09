import { createHash } from 'node:crypto'
import { config } from '@/lib/config/config'
import { databaseUrl } from '@/lib/db/address'

/**
 * A key that all instances on one database share and that no table holds: SECRET, or else made from
 * the database's address, whose password is random where the database is our own.
 */
export function secret(): string {
  return createHash('sha256')
    .update(config().SECRET ?? databaseUrl())
    .digest('hex')
}

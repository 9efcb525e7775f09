import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { pool } from './pool'

// Next's development server loads changed modules anew, and would open a second set of connections.
const globals = globalThis as { yehuaPrisma?: PrismaClient | undefined }

/** Prisma over this process's one pool. Only `transaction.ts` hands it out. */
export function prisma(): PrismaClient {
  globals.yehuaPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) })
  return globals.yehuaPrisma
}

/** Lets go of the client; the pool is closed by close.ts. */
export async function closePrisma(): Promise<void> {
  const open = globals.yehuaPrisma
  globals.yehuaPrisma = undefined
  await open?.$disconnect()
}

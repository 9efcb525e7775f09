import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { pool } from './pool'
import { newStatementNames } from './statement-names'

// Next's development server loads changed modules anew, and would open a second set of connections.
const globals = globalThis as { yehuaPrisma?: PrismaClient | undefined }

/** Prisma over this process's one pool. Only `transaction.ts` hands it out. */
export function prisma(): PrismaClient {
  globals.yehuaPrisma ??= open()
  return globals.yehuaPrisma
}

function open(): PrismaClient {
  const nameOf = newStatementNames()
  const adapter = new PrismaPg(pool(), { statementNameGenerator: ({ sql }) => nameOf(sql) })
  return new PrismaClient({ adapter })
}

/** Lets go of the client; the pool is closed by close.ts. */
export async function closePrisma(): Promise<void> {
  const open = globals.yehuaPrisma
  globals.yehuaPrisma = undefined
  await open?.$disconnect()
}

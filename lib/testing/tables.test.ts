import { describe, expect, it } from 'vitest'
import { FOREIGN_READS, UNKNOWN_TABLES } from './tables/allowed'
import { WRITING_TRIGGERS } from './tables/allowed-triggers'
import { scanHouse } from './tables/scan'
import { unknownOwners } from './tables/schema'

/** Who writes and who reads each table, derived from the code; `tables/allowed.ts` lists what is agreed. */

const { schema, functions, accesses, unknown, ownerOf } = scanHouse()
const foreign = accesses.filter(({ room, table }) => ownerOf(table) !== room)

describe('a table', () => {
  it('stands in the schema file of the room or floor that owns it', () => {
    expect(
      unknownOwners(schema),
      'Name a file of prisma/schema after the folder of lib that writes its tables',
    ).toEqual([])
  })

  it('is written by the room that owns it alone, raw SQL included', () => {
    const writes = foreign
      .filter(({ kind }) => kind === 'write')
      .map(
        ({ room, table, file, line }) =>
          `${room} writes ${table} of ${ownerOf(table)}: ${file}:${String(line)}`,
      )
    expect(
      writes,
      'Give the owner a command that works inside the caller’s transaction, and call it',
    ).toEqual([])
  })

  it('is read by another room only where lib/testing/tables/allowed.ts says why', () => {
    const pair = (room: string, table: string) => `${room} reads ${table}`
    const found = new Set(
      foreign.filter(({ kind }) => kind === 'read').map(({ room, table }) => pair(room, table)),
    )
    const listed = FOREIGN_READS.flatMap(({ reader, tables }) =>
      tables.map((table) => pair(reader, table)),
    )
    expect(
      {
        unlisted: [...found].filter((one) => !listed.includes(one)).toSorted(),
        twice: repeated(listed),
      },
      'Ask the owner’s queries, or list the read with its reason',
    ).toEqual({ unlisted: [], twice: [] })
    expect(
      listed.filter((one) => !found.has(one)),
      'No code reads this any more: take it off the list',
    ).toEqual([])
  })

  it('is written by triggers only as listed', () => {
    const found = functions.triggers.map(
      ({ name, on, writes }) => `${name} on ${on} writes ${writes}`,
    )
    expect(found.toSorted()).toEqual(WRITING_TRIGGERS.map(({ trigger }) => trigger).toSorted())
  })

  it('is named by the code, but for the listed files that name every table', () => {
    expect(unknown.toSorted()).toEqual(UNKNOWN_TABLES.map(({ file }) => file).toSorted())
  })
})

function repeated(all: readonly string[]): string[] {
  return all.filter((one, at) => all.indexOf(one) !== at)
}

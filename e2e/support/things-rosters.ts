import { previewRoster } from '@/lib/rosters/commands'
import { createGroup, tag } from './evenings'
import type { MoreThings } from './things-types'

/** What the routes of `rosters` are asked for: two lists of a group of their own. */
export async function rostersThings(): Promise<MoreThings> {
  const groupId = await createGroup()
  const secret = `密名 ${tag()}`
  const fileName = `geheim-${tag()}.txt`
  const from = await list(groupId, fileName, ['甲乙丙'])
  const to = await list(groupId, fileName, ['甲乙丙', secret])
  const sides = `from=${from}&to=${to}`
  return {
    addresses: {
      '/desk/rosters/[id] roster': `/desk/rosters/${to}`,
      '/desk/rosters/compare two rosters': `/desk/rosters/compare?${sides}`,
      '/desk/rosters/compare/csv two rosters': `/desk/rosters/compare/csv?${sides}`,
    },
    secrets: [secret, fileName],
  }
}

async function list(groupId: string, name: string, lines: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const input = { groupId, takenOn: '2026-03-18', complete: true, format: null }
  const outcome = await previewRoster({ kind: 'console' }, input, { name, bytes })
  if (!outcome.ok) throw new Error(`No roster: ${outcome.refusal.code}`)
  return outcome.value
}

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/types'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import type { CommunityView } from '@/lib/communities/types'
import { date } from '@/lib/logs/schema'
import { previewRoster } from '@/lib/rosters/commands'
import { applyRoster } from '@/lib/rosters/apply/commands'
import { rosterForDesk, rosterRows } from '@/lib/rosters/queries'
import { LIMITS } from '@/lib/rosters/read/rules-limits'
import { rowFilterSchema } from '@/lib/rosters/schema'
import type { RosterView } from '@/lib/rosters/types-view'
import { now, toInstant } from '@/lib/shared/clock'
import { ok, type Outcome, refuse } from '@/lib/shared/outcome'
import type { Command } from '../types'
import type { Words } from '../words'

const CONSOLE: Actor = { kind: 'console' }
const SHOWN = 20

type Input = {
  positionals: [string]
  group?: string | undefined
  'taken-at'?: string | undefined
  apply?: boolean | undefined
}

export const command: Command<Input> = {
  usage: 'roster FILE [--group NAME] [--taken-at YYYY-MM-DD] [--apply] [--json]',
  options: {
    group: { type: 'string' },
    'taken-at': { type: 'string' },
    apply: { type: 'boolean' },
  },
  input: z.strictObject({
    positionals: z.tuple([z.string().min(1)]),
    group: z.string().min(1).max(200).optional(),
    'taken-at': date.optional(),
    apply: z.boolean().optional(),
  }),
  run: async ({ positionals: [file], group, 'taken-at': takenAt, apply }, { words }) => {
    const bytes = await bytesOf(file)
    if (!bytes.ok) return bytes
    const community = await ensureDefaultCommunity()
    const found = groupNamed(community, group)
    if (!found.ok) return found
    const { timeZone } = community
    const takenOn = takenAt ?? now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
    const input = { groupId: found.value, takenOn, complete: true, format: null }
    const preview = await previewRoster(CONSOLE, input, {
      name: basename(file),
      bytes: bytes.value,
    })
    if (!preview.ok) return preview
    if (apply === true) {
      const reasonOf = (at: Date) => {
        const day = toInstant(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
        return words.say('rosters.apply.reason', { date: day })
      }
      const applied = await applyRoster(CONSOLE, preview.value, { markGone: false, reasonOf })
      if (!applied.ok) return applied
    }
    const view = await rosterForDesk(CONSOLE, preview.value, rowFilterSchema.parse({}))
    if (view === null) return refuse('ROSTER_UNKNOWN')
    const rows = (await rosterRows(CONSOLE, preview.value)) ?? []
    return ok({ json: jsonOf(view, takenOn, rows), text: sentences(view, takenOn, rows, words) })
  },
}

type Rows = NonNullable<Awaited<ReturnType<typeof rosterRows>>>

function jsonOf(view: RosterView, takenOn: string, rows: Rows) {
  const { id, groupName, format, state, counts, dropped, above, misread, majorityGone, applied } =
    view
  const listed = rows.map(({ line, nickname, outcome, verdict, faults }) => ({
    line,
    nickname,
    outcome: outcome.toLowerCase(),
    verdict: verdict?.toLowerCase() ?? null,
    faults,
  }))
  const by = Object.fromEntries(Object.entries(counts).map(([key, n]) => [key.toLowerCase(), n]))
  return {
    id,
    group: groupName,
    takenOn,
    format: format.toLowerCase(),
    state: state.toLowerCase(),
    counts: by,
    dropped,
    above,
    misread,
    majorityGone,
    applied,
    rows: listed,
  }
}

function sentences(view: RosterView, takenOn: string, rows: Rows, words: Words): string {
  const { counts, groupName, format, applied } = view
  const facts = { group: groupName, date: takenOn, format: words.say(`rosters.formats.${format}`) }
  const lines = [
    words.say('rosters.cli.preview', {
      ...facts,
      new: counts.NEW,
      renamed: counts.RENAMED,
      back: counts.BACK,
      same: counts.SAME,
      gone: counts.GONE,
      doubtful: counts.DOUBTFUL,
      faulty: counts.FAULTY,
    }),
  ]
  if (view.misread) lines.push(words.say('rosters.misread.text'))
  if (view.majorityGone) lines.push(words.say('rosters.majorityGone.text', { count: counts.GONE }))
  const asked = rows.filter(({ outcome }) => outcome === 'DOUBTFUL' || outcome === 'FAULTY')
  for (const { line, nickname, outcome } of asked.slice(0, SHOWN)) {
    const said = words.say(`rosters.outcomes.${outcome}`)
    lines.push(words.say('rosters.cli.row', { line: line ?? 0, nickname, outcome: said }))
  }
  if (applied === null) lines.push(words.say('rosters.cli.look'))
  else lines.push(words.say('rosters.cli.applied', { ...applied }))
  return lines.join('\n')
}

function groupNamed({ groups }: CommunityView, name: string | undefined): Outcome<string> {
  const found = name === undefined ? groups[0] : groups.find((group) => group.name === name)
  return found === undefined ? refuse('GROUP_UNKNOWN') : ok(found.id)
}

/** Refused by its size before it is read. */
async function bytesOf(file: string): Promise<Outcome<Uint8Array>> {
  try {
    const about = await stat(file)
    if (!about.isFile()) return refuse('FILE_IS_NONE', { file })
    if (about.size > LIMITS.file) {
      return refuse('ROSTER_TOO_LARGE', { megabytes: LIMITS.file / 1024 ** 2 })
    }
    return ok(new Uint8Array(await readFile(file)))
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('FILE_NOT_FOUND', { file })
    if (code === 'EACCES' || code === 'EPERM') return refuse('FILE_NOT_READABLE', { file })
    throw cause
  }
}

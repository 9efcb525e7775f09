import { readFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import { z } from 'zod'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from '@/lib/naming/nickname/rules'
import { readPieces, type ReadPiece } from '@/lib/naming/nickname/rules-pieces'
import type { Finding, Remark } from '@/lib/naming/types'
import { csvLines } from '@/lib/rosters/read/rules-csv'
import { hasHead, tableRows } from '@/lib/rosters/read/rules-table'
import { ok, type Outcome } from '@/lib/shared/outcome'
import { refuseFile } from '../files'
import type { Command } from '../types'
import { wordsIn, type Words } from '../words'

type Input = { positionals: ['check', string]; language?: Locale | undefined }

/**
 * `names check FILE`: judges one nickname a line, or those of a table, by the general knowledge; opens no database. Speaks the
 * system's language unless an option names one: what reads the JSON may want the same sentences on every machine.
 */
export const command: Command<Input> = {
  usage: 'names check FILE [--language zh|en] [--json]',
  options: { language: { type: 'string' } },
  input: z.strictObject({
    positionals: z.tuple([z.literal('check'), z.string().min(1)]),
    language: z.enum(LOCALES).optional(),
  }),
  needsNoDatabase: () => true,
  run: async ({ positionals: [, file], language }, context) => {
    const words = language === undefined ? context.words : wordsIn(language)
    const read = await contents(file)
    if (!read.ok) return read
    const knowledge = knowledgeWith([])
    const findings = nicknamesIn(read.value).map((nickname) => ({
      ...judge(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledge),
      pieces: readPieces(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledge),
    }))
    return ok({
      json: findings.map((finding) => worded(finding, words)),
      text: [
        ...findings.flatMap((finding) => row(finding, words)),
        words.say('cli.names.total', { total: findings.length }),
      ].join('\n'),
    })
  },
}

/**
 * Lines that are not blank; a byte order mark and CRLF are no part of them. Of a table whose head names a
 * column of nicknames, those.
 */
export function nicknamesIn(text: string): string[] {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  const lines = csvLines(plain)
  const table = hasHead(lines) ? tableRows(lines) : null
  const names =
    table === null ? plain.split('\n') : table.rows.map(({ nickname }) => nickname.trim())
  return names.filter((name) => name.trim() !== '')
}

/** `-` is standard input. */
async function contents(file: string): Promise<Outcome<string>> {
  if (file === '-') return ok(await textOf(process.stdin))
  try {
    return ok(await readFile(file, 'utf8'))
  } catch (cause) {
    return refuseFile(file, cause)
  }
}

/** The finding with what each piece of the nickname was read as. */
type Checked = Finding & { readonly pieces: readonly ReadPiece[] }

function worded(finding: Checked, words: Words) {
  const { nickname, verdict, parts, missing, warnings, reasons, suggestion, guess, pieces } =
    finding
  return {
    nickname,
    verdict,
    parts: { name: parts.name, company: parts.company, role: parts.role, city: parts.city },
    missing,
    warnings: sentences('warnings', warnings, words),
    reasons: sentences('reasons', reasons, words),
    suggestion,
    guess: guess?.text ?? null,
    pieces: pieces.map(({ text, part, certainty }) => ({
      text,
      part,
      certainty: certainty.toLowerCase(),
    })),
  }
}

function sentences(kind: 'reasons' | 'warnings', remarks: readonly Remark[], words: Words) {
  return remarks.map(({ code, facts }) => words.say(`naming.${kind}.${code}`, facts))
}

/** The verdict in a column of its own, as wide as the longest one in either language. */
function row(finding: Checked, words: Words): string[] {
  const verdict = words.say(`naming.verdicts.${finding.verdict}`)
  const column = verdict + ' '.repeat(Math.max(1, 12 - columnsOf(verdict)))
  const offered = finding.suggestion === null ? '' : ` → ${finding.suggestion}`
  const notes = [
    ...(finding.guess === null
      ? []
      : [words.say('cli.names.guess', { guess: finding.guess.text })]),
    finding.pieces.map((piece) => pieceIn(piece, words)).join(words.say('cli.names.between')),
    ...(finding.verdict === 'compliant' ? [] : sentences('reasons', finding.reasons, words)),
    ...sentences('warnings', finding.warnings, words),
  ]
  return [
    `${column}${finding.nickname.trim()}${offered}`,
    ...notes.map((note) => `${' '.repeat(12)}${note}`),
  ]
}

/** `青禾 company (known word)`. */
function pieceIn({ text, part, certainty }: ReadPiece, words: Words): string {
  return words.say('cli.names.piece', {
    text,
    part: part === null ? '' : words.say(`naming.parts.${part}`),
    certainty,
  })
}

/** A Chinese character takes two columns of a terminal. */
function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (one > '\u2E7F' ? 2 : 1), 0)
}

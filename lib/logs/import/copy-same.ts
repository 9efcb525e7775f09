import type { ClientBase } from 'pg'
import { fold } from '@/lib/search/fold'
import { authorsOf, type AuthorHere, type Shared } from './rules-authors'
import { type Authors, decideNew } from './rules-same'
import type { KeysKept } from './copy-staging'
import * as minutes from './store-minutes'
import * as store from './store-same'
import { insertAuthors } from './store'

/** The exporter's own label in their log. */
const OWNER_LABEL = '我'

type Target = { readonly groupId: string; readonly timeZone: string; readonly keys: KeysKept }

/**
 * Decides who the labels of a staged file are and which of its messages the log has, by the rules of
 * rules-authors.ts and rules-same.ts. Only keys that counting decides are looked at one by one; a message
 * that is alone under its key is known by the key. Answers how many labels are new to the log.
 */
export async function recogniseStaged(
  client: ClientBase,
  target: Target,
  labels: readonly string[],
): Promise<number> {
  await store.createDecisions(client)
  const { groupId, keys } = target
  const overlapping = await store.isOverlapping(client, target)
  if (keys.earlier && keys.seal !== null) await store.adoptEarlier(client, keys.seal)
  const read = await store.findLabels(client, groupId, labels, OWNER_LABEL)
  const byMinute = await minutes.findMinutes(client, target)
  const shared = joined([
    ...(overlapping ? await store.findShared(client) : []),
    ...(byMinute ? await minutes.findSharedByMinute(client) : []),
  ])
  const areApart = apart(overlapping ? await store.findCompanies(client, groupId) : [])
  const authors = authorsOf(read, shared)
  await insertAuthors(
    client,
    target,
    read.map(({ label, own, isOwner }) => {
      const { author, via } = authors.get(label) ?? { author: null, via: 'new' }
      return {
        label,
        folded: fold(label),
        isOwner,
        owner: via === 'name' ? author : own,
        author: via === 'here' || via === 'erased' ? author : null,
        isErased: via === 'erased',
      }
    }),
  )
  const clashes = await store.findClashes(client, overlapping)
  if (clashes > 0 || byMinute) {
    const owners = new Set(await store.findOwners(client, groupId))
    const who = {
      isOwner: (author: string) => owners.has(author),
      mayBeOne: mayBeOneIn(await store.findParts(client), authors, areApart),
    }
    if (clashes > 0) await decideClashes(client, who)
    if (byMinute) await decideMinutes(client, who)
  }
  return read.filter(({ own }) => own === null).length
}

async function decideClashes(client: ClientBase, authors: Authors): Promise<void> {
  for await (const clashes of store.readClashes(client)) {
    const decided = clashes.flatMap(({ read, kept }) => {
      const messages = read.map(([n, author, part]) => ({ n, author, part }))
      const there = (kept ?? []).map(([author]) => ({ author, count: 1 }))
      const next = (kept ?? []).reduce((max, [, number]) => Math.max(max, number + 1), 0)
      const added = new Map(
        decideNew(there, messages, authors).map((n, index) => [n, next + index]),
      )
      return messages.map(({ n }) => ({ n, number: added.get(n) ?? null }))
    })
    await store.insertDecided(client, decided)
  }
}

/** Messages of one minute and words, some of which are known by the minute alone. Equal ones of a second are numbered. */
async function decideMinutes(client: ClientBase, authors: Authors): Promise<void> {
  for await (const clashes of minutes.readMinuteClashes(client)) {
    const decided = clashes.flatMap(({ read, kept }) => {
      const at = (second: string, precision: string) => ({
        second,
        isMinute: precision === 'MINUTE',
      })
      const next = new Map<string, number>()
      for (const [, number, second] of kept) {
        next.set(second, Math.max(next.get(second) ?? 0, number + 1))
      }
      const added = new Set(
        decideNew(
          kept.map(([author, , second, precision]) => ({
            author,
            count: 1,
            at: at(second, precision),
          })),
          read.map(([n, author, part, second, precision]) => ({
            n,
            author,
            part,
            at: at(second, precision),
          })),
          authors,
        ),
      )
      return read.map(([n, , , second]) => {
        if (!added.has(n)) return { n, number: null }
        const number = next.get(second) ?? 0
        next.set(second, number + 1)
        return { n, number }
      })
    })
    await store.insertDecided(client, decided)
  }
}

/** What is shared within the second and within the minute, of one label and author as one. */
function joined(all: readonly Shared[]): readonly Shared[] {
  const one = new Map<string, Shared>()
  for (const next of all) {
    const key = `${next.author} ${next.label}`
    const before = one.get(key)
    one.set(key, {
      ...next,
      shared: next.shared + (before?.shared ?? 0),
      distinctive: next.distinctive + (before?.distinctive ?? 0),
    })
  }
  return [...one.values()]
}

/** Whether two authors stood in one earlier file. */
function apart(companies: readonly (readonly string[])[]): (one: string, other: string) => boolean {
  const sets = companies.map((people) => new Set(people))
  return (one, other) => sets.some((people) => people.has(one) && people.has(other))
}

function mayBeOneIn(
  parts: readonly { readonly part: number; readonly labels: readonly string[] }[],
  authors: ReadonlyMap<string, AuthorHere>,
  areApart: (one: string, other: string) => boolean,
): Authors['mayBeOne'] {
  const named = new Map(
    parts.map(({ part, labels }) => [
      part,
      new Set(
        labels.flatMap((label) => {
          const here = authors.get(label)
          return here?.stands === true && here.author !== null ? [here.author] : []
        }),
      ),
    ]),
  )
  return (read, kept, part) =>
    read !== kept && named.get(part)?.has(kept) !== true && !areApart(read, kept)
}

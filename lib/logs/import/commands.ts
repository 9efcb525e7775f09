import type { PoolClient } from 'pg'
import { actorId } from '@/lib/auth/roles'
import { lastingKey } from '@/lib/auth/secret'
import type { Actor } from '@/lib/auth/types'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { log } from '@/lib/log/log'
import { ok, type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { enqueue } from '@/lib/jobs/queue'
import { guardNames, queueNamesAdded, readErased } from '@/lib/redaction/store'
import { recogniseStaged } from './copy-same'
import { type KeysKept, type StagedFile, stageFile } from './copy-staging'
import { asPlainTx, inOwnTransaction } from './copy-transaction'
import { encodePicture } from '@/lib/logs/media/encode'
import { baseName } from '@/lib/logs/formats/parse-picture'
import { canImportLog } from '@/lib/logs/policy'
import { erasedFilter } from './rules-erased'
import { nightsWanted, peopleWanted } from '@/lib/logs/jobs-kinds'
import * as store from './store'
import { hasEarlierKeys } from './store-same'
import { sealOf } from './rules-keys'
import { stagePicture } from '@/lib/logs/media/store'
import type { ImportAnswer, ImportOptions, ImportSource } from './types'

/** Rows moved from the staging table at a time, so that progress can be shown. */
const STEP = 50_000
const SKIPPED_KEPT = 1000

/**
 * Imports a chat log into a group's archive: everything that is new in it, or, when it is refused,
 * fails or is cancelled, nothing. Repeating it, or importing an overlapping file, adds only what is
 * new; two imports of one group wait for each other.
 *
 * Refuses NOT_ALLOWED, GROUP_UNKNOWN, LOG_EMPTY, LOG_NOT_TEXT and LOG_NOT_RECOGNISED (with file and
 * line), IMPORT_CANCELLED. Throws what reading the source throws.
 */
export async function importLog(
  actor: Actor,
  source: ImportSource,
  options: ImportOptions = {},
): Promise<Outcome<ImportAnswer>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  const started = performance.now()
  const community = await ensureDefaultCommunity()
  const groupId = options.groupId ?? community.groups[0]?.id ?? ''
  if (!community.groups.some((group) => group.id === groupId)) return refuse('GROUP_UNKNOWN')
  const imported = await inOwnTransaction(options.signal, async (client) => {
    // An erasure waits for this import, or this import for it: see lib/redaction.
    await guardNames(asPlainTx(client))
    const erased = await readErased(readable())
    const nameless = erasedFilter(erased)
    const earlier = await hasEarlierKeys(client)
    const seal = erased.isEmpty && !earlier ? null : sealOf(lastingKey())
    const kept = { seal, earlier }
    await store.createStaging(client)
    const staged = await stageFile(client, { groupId, nameless, kept }, source, (done) => {
      options.onProgress?.({ phase: 'reading', done, total: source.size })
      if (options.signal?.aborted === true) reject('IMPORT_CANCELLED')
    })
    await stagePictures(client, source, staged, options)
    const target = {
      groupId,
      kept,
      timeZone: community.timeZone,
      importedById: options.onBehalfOf ?? actorId(actor),
    }
    const added = await storeStaged(client, source, staged, target, options)
    return { staged, added }
  })
  if (!imported.ok) return imported
  const { staged, added } = imported.value
  if (added > 0) await refreshIndexes()
  const { sha256, messages, skipped, images, labels, dates } = staged
  return ok({
    file: source.name,
    sha256,
    messages,
    added,
    duplicates: messages - added,
    skipped,
    people: labels.size,
    images,
    days: dates.size,
    seconds: Math.round(performance.now() - started) / 1000,
  })
}

/** Two at a time: decoding runs in threads of its own, and each picture takes tens of megabytes. Large ones wait for each other. */
async function stagePictures(
  client: PoolClient,
  source: ImportSource,
  { imageNames }: StagedFile,
  { signal, onProgress }: ImportOptions,
): Promise<void> {
  const names = [...imageNames]
  for (let at = 0; at < names.length; at += 2) {
    if (signal?.aborted === true) reject('IMPORT_CANCELLED')
    const pair = names.slice(at, at + 2)
    const pictures = await Promise.all(
      pair.map(async (name) => {
        const file = await source.picture(name)
        return { name, picture: file === null ? null : await encodePicture(file) }
      }),
    )
    for (const { name, picture } of pictures) {
      if (picture !== null) await stagePicture(client, name, picture)
    }
    onProgress?.({ phase: 'pictures', done: at + pair.length, total: names.length })
  }
}

async function storeStaged(
  client: PoolClient,
  source: ImportSource,
  staged: StagedFile,
  target: { groupId: string; kept: KeysKept; timeZone: string; importedById: string | null },
  { onProgress }: ImportOptions,
): Promise<number> {
  const { groupId, kept: keys, timeZone, importedById } = target
  const { sha256, bytes, messages, skipped, labels } = staged
  await store.lockGroupLog(client, groupId)
  const fileName = baseName(source.name) ?? source.name
  const kept = JSON.stringify(skipped.slice(0, SKIPPED_KEPT))
  const row = { groupId, fileName, sha256, bytes, messages, skipped: kept }
  const id = await store.insertSource(client, row)
  await store.analyzeStaging(client)
  const newLabels = await recogniseStaged(client, { groupId, timeZone, keys }, [...labels])
  await store.preferHashing(client)
  let added = 0
  for (let after = 0; after < messages; after += STEP) {
    const upTo = Math.min(after + STEP, messages)
    added += await store.insertMessages(client, { id, groupId, timeZone }, after, upTo)
    onProgress?.({ phase: 'storing', done: upTo, total: messages })
  }
  if (staged.imageNames.size > 0 && added < messages) await store.fillPictures(client)
  await store.finishSource(client, id, { added, duplicates: messages - added, importedById })
  if (added > 0) {
    await enqueue(asPlainTx(client), nightsWanted, { groupId }, { singletonKey: groupId })
  }
  if (added > 0 || newLabels > 0) {
    await enqueue(asPlainTx(client), peopleWanted, { groupId }, { singletonKey: groupId })
    await queueNamesAdded(asPlainTx(client))
  }
  return added
}

/**
 * After many new rows the planner's picture of them is stale, and their grams wait in a list that
 * every search reads. Nothing is lost when this fails: autovacuum does the same later.
 */
async function refreshIndexes(): Promise<void> {
  const client = await pool().connect()
  try {
    await store.refreshIndexes(client)
  } catch (cause) {
    log.warn({ err: cause }, 'the indexes could not be refreshed after an import')
  } finally {
    client.release()
  }
}

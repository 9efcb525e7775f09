import { readLines } from '@/lib/logs/formats/parse-lines'
import { parseLog } from '@/lib/logs/formats/parse'
import { shownText } from '@/lib/logs/rules-text'
import type { SkippedLine } from '@/lib/logs/types'
import type { ImportSource } from '@/lib/logs/import/types'
import type { PreviewMessage, UploadPreview } from './types'

const FIRST = 12
const SKIPPED = 20
const LONGEST_TEXT = 140

/** Reads a whole file and keeps what its preview shows. `pictureNames` came along with it. */
export async function previewOf(
  source: Pick<ImportSource, 'open'>,
  pictureNames: ReadonlySet<string>,
): Promise<UploadPreview> {
  const labels = new Set<string>()
  const first: PreviewMessage[] = []
  const skipped: SkippedLine[] = []
  let [messages, images, pictures, skippedCount] = [0, 0, 0, 0]
  let [firstDay, lastDay]: [string | null, string | null] = [null, null]
  for await (const events of parseLog(readLines(source.open()))) {
    for (const event of events) {
      if (event.type === 'skipped') {
        skippedCount += 1
        if (skipped.length < SKIPPED) skipped.push(event.skipped)
        continue
      }
      if (event.type === 'part') continue
      const { at, label, kind, image } = event.message
      const day = at.slice(0, 10)
      messages += 1
      labels.add(label)
      if (kind === 'image') images += 1
      if (image !== null && pictureNames.has(image)) pictures += 1
      if (firstDay === null || day < firstDay) firstDay = day
      if (lastDay === null || day > lastDay) lastDay = day
      if (first.length < FIRST) {
        first.push({ at, label, kind, text: shownText(event.message).slice(0, LONGEST_TEXT) })
      }
    }
  }
  const people = labels.size
  return { messages, people, images, pictures, firstDay, lastDay, first, skipped, skippedCount }
}

import { redirect } from 'next/navigation'
import type { QueueWalk } from '@/components/ui/lists/queue-walk'
import { nextAfter, placeIn } from '@/lib/shared/queue-walk'

type Search = Readonly<Record<string, string | string[] | undefined>>
type Asked = Readonly<Record<string, string>>

/** Beyond any filter that the app writes into an address. */
const LONGEST = 2000

/**
 * The queue from which a page of one of its rows was opened: its filter stands in the address, and `mark` is the
 * part of it that always does. Null for a page that was opened by itself.
 */
export async function queueOf(
  search: Search,
  { mark, path, id }: { readonly mark: string; readonly path: string; readonly id: string },
  idsOf: (asked: Asked) => Promise<readonly string[] | null>,
): Promise<QueueWalk | null> {
  if (typeof search[mark] !== 'string') return null
  const asked = askedIn(search)
  const ids = await idsOf(asked)
  if (ids === null) return null
  return { path, search: new URLSearchParams(asked).toString(), place: placeIn(ids, id) }
}

/** What of an address is the filter of a queue: the page of the list is left behind, and so is what was decided last. */
function askedIn(search: Search): Asked {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'done' && name !== 'page' ? [[name, value]] : [],
    ),
  )
}

/** What was decided on the page that led here. */
export function doneIn(search: Search): string | null {
  return typeof search['done'] === 'string' ? search['done'] : null
}

/**
 * After a decision on a page that was opened from a queue: on to the next with the filter kept, or back to the
 * list once none is left. Does nothing for a page that was opened by itself.
 */
export async function walkOn(
  data: FormData,
  { path, decided }: { readonly path: string; readonly decided: string },
  idsOf: (asked: Asked) => Promise<readonly string[] | null>,
): Promise<void> {
  const queue = data.get('queue')
  const wanted = data.get('next')
  if (typeof queue !== 'string' || queue === '' || queue.length > LONGEST) return
  const asked = Object.fromEntries(new URLSearchParams(queue))
  const ids = (await idsOf(asked)) ?? []
  const next = nextAfter(ids, decided, typeof wanted === 'string' ? wanted : null)
  const search = new URLSearchParams({ ...asked, done: decided }).toString()
  redirect(next === null ? `${path}?${search}` : `${path}/${next}?${search}`)
}

/**
 * After a decision in the list itself: the list again, with its filter and page, and what was decided said above
 * it. Does nothing where the form names no queue.
 */
export function toList(data: FormData, path: string, decided: string): void {
  const queue = data.get('queue')
  if (typeof queue !== 'string' || queue === '' || queue.length > LONGEST) return
  const search = new URLSearchParams(queue)
  search.set('done', decided)
  redirect(`${path}?${search.toString()}`)
}

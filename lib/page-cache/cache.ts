import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { etagOf } from '@/lib/http/freshness'
import type { Encoding } from '@/lib/http/negotiation'

/** A rendered page, in every form in which it is sent. */
export type CachedPage = {
  readonly headers: Readonly<Record<string, string>>
  readonly bodies: Readonly<Record<Encoding, Buffer>>
  readonly etag: string
}

type Slot = { readonly stamp: string; readonly page: Promise<CachedPage | null> }

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/**
 * Keeps up to `max` pages, each under the stamp of what it was rendered from. The one longest not
 * asked for goes first. Those who ask for the same page while it is rendered wait for one rendering.
 */
export class PageCache {
  private readonly slots = new Map<string, Slot>()

  constructor(private readonly max: number) {}

  /** The kept page if its stamp still holds, else what `render` gives; null is not kept. */
  async page(
    key: string,
    stamp: string,
    render: () => Promise<CachedPage | null>,
  ): Promise<CachedPage | null> {
    const kept = this.slots.get(key)
    this.slots.delete(key)
    const slot = kept?.stamp === stamp ? kept : { stamp, page: render() }
    this.slots.set(key, slot)
    const [oldest] = this.slots.keys()
    if (this.slots.size > this.max && oldest !== undefined) this.slots.delete(oldest)
    try {
      const page = await slot.page
      if (page === null) this.forget(key, slot)
      return page
    } catch (cause) {
      this.forget(key, slot)
      throw cause
    }
  }

  private forget(key: string, slot: Slot): void {
    if (this.slots.get(key) === slot) this.slots.delete(key)
  }
}

/** Compresses once what is sent many times. */
export async function toCachedPage(
  html: string,
  headers: Readonly<Record<string, string>>,
): Promise<CachedPage> {
  const identity = Buffer.from(html)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  const [br, gz] = await Promise.all([toBrotli(identity, quality), toGzip(identity)])
  return { headers, bodies: { identity, br, gzip: gz }, etag: etagOf(identity) }
}

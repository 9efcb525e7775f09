'use client'

import { useEffect, useState } from 'react'
import type { Hit } from '@/lib/palette/types'

/** Milliseconds after the last letter before it is looked up. */
const WAIT = 140

export type Found = {
  readonly hits: readonly Hit[]
  /** How many were found, or that none was, in a sentence; empty before the first answer. */
  readonly said: string
}

type Reply = { readonly hits: readonly Hit[]; readonly sentence: string }

/** What the query finds. One that was typed on meanwhile is given up; what was found stays until then. */
export function useHits(query: string, failed: string): Found {
  const [found, setFound] = useState<Found>({ hits: [], said: '' })
  useEffect(() => {
    const asked = new AbortController()
    const look = async () => {
      const found = await lookUp(query, asked.signal).catch(() => ({ hits: [], said: failed }))
      if (!asked.signal.aborted) setFound(found)
    }
    const timer = setTimeout(() => void look(), query === '' ? 0 : WAIT)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [query, failed])
  return found
}

async function lookUp(query: string, signal: AbortSignal): Promise<Found> {
  const search = new URLSearchParams({ q: query }).toString()
  const answer = await fetch(`/api/palette?${search}`, { signal })
  if (!answer.ok) throw new Error(String(answer.status))
  const { hits, sentence } = (await answer.json()) as Reply
  return { hits, said: sentence }
}

import { notFound, redirect } from 'next/navigation'
import { isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/**
 * The answer to somebody a query gave nothing: a visitor is shown the door and comes back here
 * after signing in, to the same list or sheet where the address says which; for anyone else the
 * page does not exist.
 */
export function denyAccess(viewer: Viewer, path: string, search: Search = {}): never {
  if (!isMember(viewer)) redirect(`/sign-in?next=${encodeURIComponent(path + asked(search))}`)
  notFound()
}

type Search = Readonly<Record<string, string | string[] | undefined>>

function asked(search: Search): string {
  const pairs = Object.entries(search).flatMap(([key, value]) =>
    [value ?? []].flat().map((one) => [key, one]),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`
}

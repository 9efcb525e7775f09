import { notFound, redirect } from 'next/navigation'
import { isIdle, isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/**
 * The answer when a query gave the viewer nothing: a visitor or an applicant is led to sign in and
 * then back to this address with its search; so is a member whose duties wait for a passkey. For any other member
 * the page does not exist.
 */
export function denyAccess(viewer: Viewer, path: string, search: Search = {}): never {
  if (!isMember(viewer)) redirect(`/sign-in?next=${encodeURIComponent(path + asked(search))}`)
  if (path.startsWith('/desk') && isIdle(viewer))
    redirect(`/sign-in?desk=1&next=${encodeURIComponent(path + asked(search))}`)
  notFound()
}

type Search = Readonly<Record<string, string | string[] | undefined>>

function asked(search: Search): string {
  const pairs = Object.entries(search).flatMap(([key, value]) =>
    [value ?? []].flat().map((one) => [key, one]),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`
}

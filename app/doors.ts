import { notFound, redirect } from 'next/navigation'
import type { Viewer } from '@/lib/auth/types'

/**
 * The answer to somebody a query gave nothing: a visitor is shown the door and comes back here
 * after signing in; for anyone else the page does not exist.
 */
export function turnAway(viewer: Viewer, path: string): never {
  if (viewer.kind === 'visitor') redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  notFound()
}

import { redirect } from 'next/navigation'
import { currentViewer } from './current'
import type { MemberViewer } from './types'

/** The member who asks; anybody else is led to the sign-in page and afterwards back to `next`. */
export async function requireMember(next: string): Promise<MemberViewer> {
  const viewer = await currentViewer()
  return viewer.kind === 'member' ? viewer : askToSignIn(next)
}

/** Leads to the sign-in page, and afterwards back to `next`. */
export function askToSignIn(next: string): never {
  redirect(`/sign-in?${new URLSearchParams({ next }).toString()}`)
}

import { redirect } from 'next/navigation'
import { denyAccess } from '@/app/deny-access'
import { currentViewer } from '@/lib/auth/current'
import { deskPlaces } from './places'

/** The desk opens on the first thing that one's duty is about. */
export default async function DeskPage() {
  const viewer = await currentViewer()
  const first = deskPlaces(viewer)[0]
  if (first === undefined) denyAccess(viewer, '/desk')
  redirect(`/desk/${first}`)
}

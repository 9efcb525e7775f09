import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { EditTalk } from '@/components/talks/edit-talk'
import { currentViewer } from '@/lib/auth/current'
import { placeSchema } from '@/lib/nights/schema'
import { canPlan } from '@/lib/nights/policy'
import { talkToEdit } from '@/lib/talks/plan/queries-forms'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { edit, findPeople } from '../actions'
import { choiceOf } from '../choices'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.plan')
  return { title: t('editTitle'), robots: { index: false } }
}

export default async function EditTalkPage({ params, searchParams }: PageProps<'/desk/plan/[id]'>) {
  const [viewer, { id }, search] = await Promise.all([
    currentViewer(),
    params,
    searchParams,
    requireCommunity(),
  ])
  const view = canPlan(viewer) ? await talkForViewer(viewer, id) : null
  const written = view === null ? null : await talkToEdit(viewer, id)
  if (view === null || written === null) denyAccess(viewer, `/desk/plan/${encodeURIComponent(id)}`)
  const { week, view: back } = placeSchema.parse(search)
  return (
    <EditTalk
      view={view}
      written={written}
      speaker={choiceOf(view.talk.speaker)}
      host={choiceOf(view.night?.host)}
      people={await findPeople('')}
      action={edit}
      week={week}
      back={back}
      search={findPeople}
    />
  )
}

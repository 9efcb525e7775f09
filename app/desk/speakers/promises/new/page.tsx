import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findPeople } from '@/app/desk/plan/actions'
import { toChoice } from '@/app/desk/plan/choices'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { NewPromiseForm } from '@/components/talks/promises/new-promise'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { newPromise } from '@/lib/talks/promises/queries'
import { newPromiseSchema } from '@/lib/talks/promises/schema'
import { note } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promises.new')
  return { title: t('title'), robots: { index: false } }
}

/** A coordinator notes who will speak about what, and when. */
export default async function NewPromisePage({
  searchParams,
}: PageProps<'/desk/speakers/promises/new'>) {
  const [viewer, search, t] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('promises'),
    requireCommunity(),
  ])
  const start = await newPromise(viewer, newPromiseSchema.parse(search).message)
  if (start === null) denyAccess(viewer, '/desk/speakers/promises/new', search)
  return (
    <div className="max-w-form">
      <PageHead
        back={<BackLink href="/desk/speakers/promises">{t('back')}</BackLink>}
        title={t('new.title')}
      >
        {t('new.intro')}
      </PageHead>
      <NewPromiseForm
        start={start}
        people={await findPeople('')}
        chosen={start.author === null ? null : toChoice(start.author)}
        search={findPeople}
        action={note}
      />
    </div>
  )
}

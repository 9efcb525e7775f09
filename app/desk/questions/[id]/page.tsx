import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { answer } from '@/app/(site)/talks/[id]/question-actions'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { QuestionQueue } from '@/components/questions/desk-questions'
import { QuestionTending } from '@/components/questions/desk-tending'
import { LinkButton } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { hasDesk } from '@/lib/auth/roles'
import { deskQuestions } from '@/lib/talks/questions/queries'
import { air, answered, back, hide, merge, part, show, wish } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('questionsDesk')
  return { title: t('title') }
}

/** Everything that was asked about one talk, for who leads its evening or tends its questions. */
export default async function DeskQuestionsPage({ params }: PageProps<'/desk/questions/[id]'>) {
  const [viewer, { id }, t] = await Promise.all([
    currentViewer(),
    params,
    getTranslations('questionsDesk'),
    requireCommunity(),
  ])
  if (!hasDesk(viewer)) denyAccess(viewer, `/desk/questions/${id}`)
  const desk = await deskQuestions(viewer, id)
  if (desk === null) notFound()
  return (
    <>
      <PageHead
        title={<span className="wrap-anywhere">{desk.topic}</span>}
        above={t('title')}
        end={<LinkButton href={`/talks/${id}`}>{t('toPage')}</LinkButton>}
      >
        {t('intro')}
      </PageHead>
      <div
        className={classes(
          'grid gap-x-12 gap-y-10',
          desk.may.lead ? 'lg:grid-cols-2' : 'max-w-read',
        )}
      >
        {desk.may.lead ? (
          <QuestionQueue desk={desk} actions={{ air, answered, back, hide }} />
        ) : null}
        <QuestionTending desk={desk} actions={{ answer, back, hide, merge, part, show, wish }} />
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { MyQuestions } from '@/components/questions/my-questions'
import { QuestionMails } from '@/components/questions/question-mails'
import { BackToMe } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { ownQuestionMails, ownQuestions } from '@/lib/talks/questions/queries'
import { answer } from '@/app/(site)/talks/[id]/question-actions'
import { chooseMail, edit, withdraw } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('questionsMine')
  return { title: t('title'), robots: { index: false } }
}

/** What the viewer asked speakers, and what is asked of them. */
export default async function OwnQuestionsPage() {
  const [viewer, t] = await Promise.all([
    currentViewer(),
    getTranslations('questionsMine'),
    requireCommunity(),
  ])
  const own = await ownQuestions(viewer)
  if (own === null) denyAccess(viewer, '/me/questions')
  const wanted = viewer.kind === 'member' ? await ownQuestionMails(viewer) : null
  return (
    <Frame here="me">
      <PageHead back={<BackToMe />} title={t('title')}>
        {t('intro')}
      </PageHead>
      <MyQuestions own={own} actions={{ answer, edit, withdraw }} />
      {wanted === null ? null : <QuestionMails wanted={wanted} choose={chooseMail} />}
    </Frame>
  )
}

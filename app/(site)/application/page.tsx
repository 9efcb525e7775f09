import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { Frame, requireCommunity } from '@/app/frame'
import { ApplyingAdmitted } from '@/components/applications/applying-admitted'
import { ApplyingBack } from '@/components/applications/applying-back'
import { ApplyingStatus, ApplyingTimeline } from '@/components/applications/applying-status'
import { AnsweringStep, ProvingStep, VouchingStep } from '@/components/applications/applying-turn'
import { ApplyingWaysOut, ApplyingWritten } from '@/components/applications/applying-written'
import { PlaceOnList } from '@/components/seats/place'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { ownAdmission, ownApplication } from '@/lib/applications/self/queries'
import { VOUCH_TEXT } from '@/lib/applications/vouch/rules-texts'
import { currentViewer } from '@/lib/auth/current'
import { dayAndClock } from '@/lib/i18n/dates'
import { localeOrDefault } from '@/lib/i18n/locale'
import { requestOrigin } from '@/lib/http/origin'
import { hasMailbox, mailReachesPeople } from '@/lib/mail/transport'
import { ruleForApplicants } from '@/lib/naming/queries-public'
import { placeOf } from '@/lib/seats/queries'
import { pastedIn } from '@/lib/texts/queries'
import {
  answerAsked,
  changeAddress,
  comeBack,
  correct,
  leave,
  sendAgain,
  withdraw,
} from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.applying.back')
  return { title: t('title'), robots: { index: false } }
}

export default async function ApplicationPage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const { timeZone } = community
  const [application, admission, rule, locale, t] = await Promise.all([
    ownApplication(viewer),
    ownAdmission(viewer),
    ruleForApplicants(),
    getLocale(),
    getTranslations('applications.applying'),
  ])
  if (viewer.kind === 'member') {
    return (
      <Frame>
        <EmptyState
          title={t('back.memberTitle')}
          action={<LinkButton href="/">{t('back.memberDo')}</LinkButton>}
        >
          {t('back.memberText')}
        </EmptyState>
      </Frame>
    )
  }
  if (admission !== null) {
    return (
      <Frame>
        <ApplyingAdmitted admission={admission} mail={mailReachesPeople()} leave={leave} />
      </Frame>
    )
  }
  if (application === null) {
    return (
      <Frame>
        <div className="max-w-form">
          <PageHead title={t('back.title')}>{t('back.text')}</PageHead>
          <ApplyingBack action={comeBack} mail={mailReachesPeople()} />
        </div>
      </Frame>
    )
  }
  const { state, question, group, submittedAt } = application
  const place = state === 'WAITLISTED' ? await placeOf(viewer, application.id) : null
  return (
    <Frame>
      <PageHead title={t('status.title')} above={t('status.group', { group })}>
        {t('status.since', { day: dayAndClock(locale, submittedAt, timeZone) })}
      </PageHead>
      <div className="grid max-w-form gap-9">
        <ApplyingStatus application={application} timeZone={timeZone}>
          {state === 'PROVING' ? (
            <ProvingStep
              sendAgain={sendAgain}
              changeAddress={changeAddress}
              mailbox={hasMailbox()}
            />
          ) : null}
          {state === 'VOUCHING' ? (
            <VouchingStep
              text={(await pastedIn(localeOrDefault(community.locale), VOUCH_TEXT))({
                community: community.name,
                group,
                nickname: application.nickname,
                link: `${requestOrigin(await headers())}/referrals/waiting/${application.id}`,
              })}
            />
          ) : null}
          {question === null ? null : <AnsweringStep question={question} action={answerAsked} />}
        </ApplyingStatus>
        {place === null ? null : <PlaceOnList place={place} own />}
        <ApplyingTimeline application={application} timeZone={timeZone} />
        <ApplyingWritten
          application={application}
          template={rule?.template ?? null}
          correct={correct}
        />
        <ApplyingWaysOut canWithdraw={application.canWithdraw} withdraw={withdraw} leave={leave} />
      </div>
    </Frame>
  )
}

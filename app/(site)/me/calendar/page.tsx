import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { AnswerForm } from '@/components/ui/forms/answer-form'
import { BackToMe } from '@/components/shell/back-to'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { calendarAddressOf } from '@/lib/auth/calendar-address/queries'
import { currentViewer } from '@/lib/auth/current'
import { dayAndClock } from '@/lib/i18n/dates'
import { endAddress, makeAddress } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.calendar')
  return { title: t('title'), robots: { index: false } }
}

const HOLDS = ['talks', 'led', 'group'] as const

export default async function OwnCalendarPage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  if (viewer.kind !== 'member') denyAccess(viewer, '/me/calendar')
  const [madeAt, t, locale] = await Promise.all([
    calendarAddressOf(viewer),
    getTranslations('auth.calendar'),
    getLocale(),
  ])
  return (
    <Frame here="me">
      <PageHead back={<BackToMe />} title={t('title')}>
        {t('intro')}
      </PageHead>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:gap-14">
        <Section title={t('addressTitle')}>
          <div className="grid gap-5 pt-4">
            <p className="text-small text-ink-2">
              {madeAt === null
                ? t('none')
                : t('made', { when: dayAndClock(locale, madeAt, community.timeZone) })}
            </p>
            <AnswerForm
              action={makeAddress}
              button={t(madeAt === null ? 'make' : 'again')}
              tone={madeAt === null ? 'primary' : 'plain'}
            />
            {madeAt === null ? null : (
              <div>
                <ConfirmDialog
                  trigger={{ label: t('end'), tone: 'quiet' }}
                  title={t('endTitle')}
                  confirm={t('end')}
                  action={endAddress}
                >
                  <p>{t('endText')}</p>
                </ConfirmDialog>
              </div>
            )}
          </div>
        </Section>
        <Section title={t('holdsTitle')}>
          <Rows>
            {HOLDS.map((part) => (
              <Row key={part} title={t(`holds.${part}.title`)}>
                {t(`holds.${part}.text`)}
              </Row>
            ))}
          </Rows>
          <p className="mt-3 text-small text-ink-2">{t('names')}</p>
          <p className="mt-3 text-small">
            <a href="/subscribe" className="underline underline-offset-4">
              {t('programs')}
            </a>
          </p>
        </Section>
      </div>
    </Frame>
  )
}

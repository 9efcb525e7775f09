import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { MailList, TestMail } from '@/components/settings/sending/mail-list'
import { BackLink } from '@/components/ui/back-link'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { sending } from '@/lib/settings/sending/queries'
import { sendingFilterSchema } from '@/lib/settings/sending/schema'
import { withinPages } from '@/lib/shared/page'
import { retry, test } from './actions'

const PATH = '/desk/settings/sending'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sending')
  return { title: t('title') }
}

export default async function SendingPage({ searchParams }: PageProps<'/desk/settings/sending'>) {
  const [viewer, { timeZone }, search, t, words] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('settings.sending'),
    getTranslations('settings'),
  ])
  const { filter, unread } = readFilter(sendingFilterSchema, search)
  const found = await withinPages(filter, (one) => sending(viewer, one))
  if (found === null) denyAccess(viewer, PATH, search)
  const { way, own } = found
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
      >
        {t('intro')}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <div className="grid max-w-read gap-5">
          <Notice
            tone={way.kind === 'SERVER' ? 'info' : 'live'}
            title={
              way.kind === 'SERVER' ? t('way.SERVER', { server: way.server }) : t(`way.${way.kind}`)
            }
          >
            <p>
              {way.kind === 'SERVER'
                ? t('wayText.SERVER', { from: way.from ?? t('noSender') })
                : t(`wayText.${way.kind}`)}
            </p>
            {own === null ? (
              <p>
                {t('noAddress')}{' '}
                <a href="/me/profile" className="prose-link">
                  {t('toProfile')}
                </a>
              </p>
            ) : null}
          </Notice>
          {way.kind === 'NONE' || own === null ? null : <TestMail own={own} send={test} />}
        </div>
        <MailList sending={found} filter={filter} timeZone={timeZone} retry={retry} />
      </div>
    </>
  )
}

import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Notice } from '@/components/ui/notice'
import type { OwnAdmission } from '@/lib/applications/self/types'
import { ApplyingWaysOut } from './applying-written'

/** Who was admitted and is not signed in reads that they were, and how to sign in; nothing that they wrote. */
export function ApplyingAdmitted({
  admission: { group, hasMail },
  mail,
  leave,
}: {
  readonly admission: OwnAdmission
  /** Whether mail leaves this app. */
  readonly mail: boolean
  readonly leave: () => Promise<void>
}) {
  const t = useTranslations('applications.applying.status')
  return (
    <>
      <PageHead title={t('title')} above={t('group', { group })} />
      <div className="grid max-w-form gap-9">
        <Notice tone="ok" title={t('waits.ADMITTED.title')}>
          <p>{t(hasMail && mail ? 'waits.ADMITTED.byMail' : 'waits.ADMITTED.byHand')}</p>
        </Notice>
        <div>
          <LinkButton href="/sign-in" tone="primary" size="large">
            {t('waits.ADMITTED.do')}
          </LinkButton>
        </div>
        <ApplyingWaysOut canWithdraw={false} withdraw={null} leave={leave} />
      </div>
    </>
  )
}

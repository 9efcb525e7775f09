import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Row, Rows, Section } from '@/components/ui/section'

/** On one's own page: how many one may still refer, and the way there. */
export function ReferralPlaces({ balance }: { readonly balance: number }) {
  const t = useTranslations('referrals')
  return (
    <Section
      title={t('entry.title')}
      aside={balance > 0 ? <LinkToNew label={t('refer')} /> : undefined}
    >
      <Rows>
        <Row title={<a href="/referrals">{t('title')}</a>}>
          {t('entry.text', { balance: t('balance', { count: balance }) })}
        </Row>
      </Rows>
    </Section>
  )
}

/** On the home page, for members who have quota left to refer. */
export function ReferralInvitation({ balance }: { readonly balance: number | null }) {
  const t = useTranslations('referrals')
  if (balance === null || balance < 1) return null
  return (
    <div className="mt-12 max-w-form">
      <Notice
        title={t('entry.home')}
        actions={<LinkButton href="/referrals/new">{t('refer')}</LinkButton>}
      >
        {t('entry.homeText', { balance: t('balance', { count: balance }) })}
      </Notice>
    </div>
  )
}

function LinkToNew({ label }: { readonly label: string }) {
  return (
    <a
      href="/referrals/new"
      className="-my-2.5 inline-flex min-h-11 items-center underline underline-offset-4"
    >
      {label}
    </a>
  )
}

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import { PersonalLink } from './personal-link'

/** On a member's page of the desk: what a personal link is, and the button that makes one. */
export function PersonalLinkSection({
  action,
  memberId,
}: {
  readonly action: (before: ReactNode, data: FormData) => Promise<ReactNode>
  readonly memberId: string
}) {
  const t = useTranslations('auth.personalLink')
  return (
    <Section title={t('title')}>
      <p className="py-4 text-small text-ink-2">{t('text')}</p>
      <PersonalLink action={action} memberId={memberId} button={t('make')} />
    </Section>
  )
}

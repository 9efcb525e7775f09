import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/button'

/** What the community keeps to its members, for a visitor: says that it is there, and how one gets in. */
export function MembersOnly({
  what,
  next,
}: {
  readonly what: 'plan' | 'archive'
  /** Where a member goes on after signing in. */
  readonly next: string
}) {
  const t = useTranslations('shell.membersOnly')
  return (
    // A copy to be read without network is never made of this.
    <div data-members-only>
      <EmptyState
        title={t(`${what}.title`)}
        action={
          <LinkButton href={`/sign-in?next=${encodeURIComponent(next)}`}>{t('signIn')}</LinkButton>
        }
      >
        {t(`${what}.text`)}
      </EmptyState>
    </div>
  )
}

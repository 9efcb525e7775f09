import { useTranslations } from 'next-intl'

/** Says beside what a member keeps from others that only organisers see it. */
export function KeptMark() {
  const t = useTranslations('members')
  return (
    <span className="rounded-full border border-line px-2 py-0.5 text-tiny whitespace-nowrap text-ink-2">
      {t('onlyOrganisers')}
    </span>
  )
}

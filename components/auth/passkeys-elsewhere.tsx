import { useTranslations } from 'next-intl'

/** That passkeys do not work at this address, and the way to the one where they do. */
export function PasskeysElsewhere({
  origin,
  path,
}: {
  /** Null where the community has no address for passkeys. */
  readonly origin: string | null
  readonly path: string
}) {
  const t = useTranslations('auth.passkeys')
  if (origin === null) return <>{t('nowhere')}</>
  return (
    <>
      {t('elsewhere')}{' '}
      <a
        href={`${origin}${path}`}
        className="font-semibold wrap-anywhere text-ink underline underline-offset-4"
      >
        {origin}
      </a>
    </>
  )
}

import { useTranslations } from 'next-intl'

/** How the organisers are reached, as they wrote it; an address opens what writes to it. Nothing without one. */
export function Contact({ contact }: { readonly contact: string }) {
  const t = useTranslations('shell')
  if (contact === '') return null
  const href = hrefOf(contact)
  return (
    <span className="wrap-anywhere">
      {t('contact')}{' '}
      {href === null ? (
        contact
      ) : (
        <a href={href} className="inline-flex min-h-11 items-center prose-link">
          {contact}
        </a>
      )}
    </span>
  )
}

function hrefOf(contact: string): string | null {
  if (/^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/u.test(contact)) return `mailto:${contact}`
  return /^https:\/\/[^\s<>"]+$/u.test(contact) ? contact : null
}

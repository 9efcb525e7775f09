import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** What is withheld: an empty block. The text is not in the page. */
export function Mask() {
  const t = useTranslations('ui')
  return (
    <span
      role="img"
      aria-label={t('hidden')}
      className="inline-block h-[1.15em] w-[3.2em] rounded-slight bg-ink align-[-0.2em]"
    />
  )
}

/** Applause and the like, folded between two hairlines. Opens without script. */
export function Fold({
  label,
  children,
}: {
  readonly label: string
  readonly children?: ReactNode
}) {
  if (children === undefined) {
    return <p className={`${FOLD} my-4`}>{label}</p>
  }
  return (
    <details className="my-4">
      <summary className={`${FOLD} min-h-11 list-none [&::-webkit-details-marker]:hidden`}>
        {label}
      </summary>
      <div className="text-small text-ink-2">{children}</div>
    </details>
  )
}

const FOLD =
  'flex items-center gap-2.5 text-small text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line'

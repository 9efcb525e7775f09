import { useTranslations } from 'next-intl'

/** How many want it answered. */
export function VoteCount({ votes }: { readonly votes: number }) {
  const t = useTranslations('questions')
  return (
    <span className="rounded grid w-12 flex-none justify-items-center self-start bg-sunken px-1 py-1.5 text-center">
      <b className="text-base leading-none tabular-nums">{votes}</b>
      <span className="text-tiny text-ink-2">{t('votes', { count: votes })}</span>
    </span>
  )
}

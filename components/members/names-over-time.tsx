import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import type { VerdictName } from '@/lib/naming/types'
import type { NameHeld } from '@/lib/members/profile/types'

const SOURCES = ['profile', 'desk', 'setup', 'demo', 'log', 'mention', 'roster'] as const

/** Every name this reader may know: what it is, where it was seen, and when it was held. */
export function NamesOverTime({
  names,
  timeZone,
  verdicts,
}: {
  readonly names: readonly NameHeld[]
  readonly timeZone: string
  /** On group nicknames, by the name's id, for whom they are to be seen. */
  readonly verdicts?: ReadonlyMap<string, VerdictName>
}) {
  const t = useTranslations('members')
  const locale = useLocale()
  const day = (instant: Temporal.Instant) =>
    fullDate(locale, instant.toZonedDateTimeISO(timeZone).toPlainDate())
  return (
    <Section title={t('profile.names')}>
      {names.length === 0 ? (
        <p className="py-4 text-ink-2">{t('profile.noNames')}</p>
      ) : (
        <ul>
          {names.map(({ id, kind, text, source, from, to }) => (
            <li key={id} className="border-b border-line py-2.5">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className={to === null ? 'font-semibold wrap-anywhere' : 'wrap-anywhere'}>
                  {text}
                </span>
                <Verdict of={verdicts?.get(id)} />
              </span>
              <span className="block text-small text-ink-2">
                {t(`kinds.${kind}`)} · {t(`sources.${knownSource(source)}`)} ·{' '}
                {to === null
                  ? t('profile.heldNow', { from: day(from) })
                  : t('profile.held', { from: day(from), to: day(to) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Verdict({ of: verdict }: { readonly of: VerdictName | undefined }) {
  return verdict === undefined ? null : <VerdictChip verdict={verdict} />
}

function knownSource(source: string) {
  return SOURCES.find((known) => known === source) ?? 'OTHER'
}

import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { fullDate } from '@/lib/i18n/dates'
import type { Side } from '@/lib/matching/types-view'

/** One of two that may be the same person: every name with its dates, and what is known besides. */
export function SideView({ side, timeZone }: { readonly side: Side; readonly timeZone: string }) {
  const t = useTranslations('matching')
  const day = useDay(timeZone)
  const title = <span className="font-semibold wrap-anywhere">{side.title}</span>
  const counts = [
    t(side.kind === 'mention' ? 'mentioned' : 'messages', { count: side.messages }),
    ...(side.kind === 'member'
      ? [t('talks', { count: side.talks }), t('checkIns', { count: side.checkIns })]
      : []),
  ]
  return (
    <div className="min-w-0 rounded-soft border border-line bg-raised p-4">
      <p className="text-tiny text-ink-3">{t(`kinds.${side.kind}`)}</p>
      <p className="text-lead">
        {side.kind === 'member' ? (
          <a href={`/desk/people/${side.id}`} className="underline-offset-4 hover:underline">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      {side.line === '' ? null : <p className="text-small wrap-anywhere text-ink-2">{side.line}</p>}
      {side.names.length === 0 ? null : (
        <ul className="mt-2 border-t border-line text-small">
          {side.names.map((name) => (
            <li
              key={`${name.kind} ${name.text} ${name.from ?? ''}`}
              className="border-b border-line py-1.5"
            >
              <span className="wrap-anywhere">{name.text}</span>
              <span className="block text-tiny text-ink-3">
                {t(`nameKinds.${name.kind}`)}
                {name.from === null
                  ? null
                  : ` · ${t('held', {
                      from: day(name.from),
                      to: name.to === null ? t('today') : day(name.to),
                    })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-small text-ink-2">{counts.join(' · ')}</p>
      {side.firstAt === null || side.lastAt === null ? null : (
        <p className="text-small text-ink-2">
          {t('seen', { from: day(side.firstAt), to: day(side.lastAt) })}
        </p>
      )}
    </div>
  )
}

export function useDay(timeZone: string): (at: string) => string {
  const locale = useLocale()
  return (at) =>
    fullDate(locale, Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate())
}

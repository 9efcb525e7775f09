import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Row, Rows, Section } from '@/components/ui/section'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { DataPage } from '@/lib/privacy/types'

/** What is kept, by kind and number, and where it is changed; the file has all of it. */
export function Kept({
  counts,
  own,
  base,
}: {
  readonly counts: DataPage['counts']
  readonly own: boolean
  /** Address of the page, to which the files belong. */
  readonly base: string
}) {
  const t = useTranslations('privacy')
  const held = counts.filter(({ rows }) => rows > 0)
  const none = counts.filter(({ rows }) => rows === 0)
  const word = (section: string) => t(`sections.${section}` as 'sections.profile')
  return (
    <>
      <Section title={t('kept.title')}>
        <Rows>
          {held.map(({ section, rows }) => {
            const href = own ? PLACES[section] : undefined
            return (
              <Row
                key={section}
                title={word(section)}
                end={
                  <span className="flex items-center gap-4">
                    <span className="text-small text-ink-2 tabular-nums">
                      {t('kept.rows', { n: rows })}
                    </span>
                    {href === undefined ? null : (
                      <LinkButton href={href} size="small">
                        {t('kept.change')}
                        <VisuallyHidden>{word(section)}</VisuallyHidden>
                      </LinkButton>
                    )}
                  </span>
                }
              />
            )
          })}
        </Rows>
        <p className="py-3 text-small text-ink-2">
          {t('kept.none', {
            sections: none.map(({ section }) => word(section)).join(t('kept.and')),
          })}
        </p>
      </Section>
      <Section title={t('export.title')}>
        <p className="py-4 text-small text-ink-2">{t('export.text')}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`${base}/export?as=html`} download>
            {t('export.html')}
          </LinkButton>
          <LinkButton href={`${base}/export?as=json`} download>
            {t('export.json')}
          </LinkButton>
        </div>
      </Section>
    </>
  )
}

/** Where members change what is kept; the rest they ask an organiser for. */
const PLACES: Readonly<Record<string, string>> = {
  profile: '/me/profile',
  names: '/me/names',
  sessions: '/me/devices',
  calendarAddress: '/me/calendar',
}

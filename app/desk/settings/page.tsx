import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { Subjects } from '@/components/settings/subjects'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { currentViewer } from '@/lib/auth/current'
import { lastBackup } from '@/lib/backups/queries'
import { dayOf } from '@/lib/i18n/dates'
import { settingChanges } from '@/lib/settings/queries'
import { keysShown } from '@/lib/settings/keys/queries'
import { mailGoes } from '@/lib/settings/sending/queries'
import { SHELF_NAMES, SHELVES } from '@/lib/settings/rules'
import { HOLDS_NOW, SUBJECT_PAGES } from './subjects'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

export default async function SettingsPage() {
  const [viewer, { timeZone }, t, sent, keys] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('settings'),
    getTranslations('settings.sending'),
    getTranslations('settings.keys'),
  ])
  const changes = await settingChanges(viewer)
  if (changes === null) denyAccess(viewer, '/desk/settings')
  const shelves = await Promise.all(
    SHELF_NAMES.map(async (shelf) => ({
      shelf,
      rows: await Promise.all(
        SHELVES[shelf].map(async (subject) => ({
          subject,
          href: SUBJECT_PAGES[subject],
          holds: await HOLDS_NOW[subject](viewer),
          changed: changes.get(subject) ?? null,
        })),
      ),
    })),
  )
  const [way, key] = [mailGoes(viewer), keysShown(viewer)]
  const [last, backups, locale] = await Promise.all([
    lastBackup(viewer),
    getTranslations('settings.backups'),
    getLocale(),
  ])
  return (
    <>
      <PageHead title={t('title')}>{t('intro')}</PageHead>
      <div className="grid gap-10">
        {shelves.map(({ shelf, rows }) => (
          <Subjects key={shelf} shelf={shelf} rows={rows} timeZone={timeZone} />
        ))}
        <Section title={t('shelves.host')}>
          <Rows>
            <Row title={<a href="/desk/settings/sending">{sent('title')}</a>}>
              <span className="block">{sent('meaning')}</span>
              {way === null ? null : (
                <span className="block wrap-anywhere text-ink">
                  {way.kind === 'SERVER'
                    ? sent('way.SERVER', { server: way.server })
                    : sent(`way.${way.kind}`)}
                </span>
              )}
            </Row>
            {last === undefined ? null : (
              <Row title={<a href="/desk/settings/backups">{backups('title')}</a>}>
                <span className="block">{backups('intro')}</span>
                <span className="block text-ink">
                  {last === null
                    ? backups('never')
                    : backups('last', { when: dayOf(locale, last.at, timeZone) })}
                </span>
              </Row>
            )}
            {key === null ? null : (
              <Row title={<a href="/desk/settings/keys">{keys('title')}</a>}>
                <span className="block">{keys('intro')}</span>
                <span className="block text-ink">
                  {key.isSet ? keys('isSet', { count: key.count }) : keys('isMade')}
                </span>
              </Row>
            )}
          </Rows>
        </Section>
      </div>
    </>
  )
}

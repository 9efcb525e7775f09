import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { HOLDERS, type Capability } from '@/lib/settings/roles/rules'

/** What each role may do, row by row, as the policies answer. */
export function CapabilityTable({ rows }: { readonly rows: readonly Capability[] }) {
  const [t, auth] = [useTranslations('settings.roles'), useTranslations('auth.roles')]
  return (
    <Section title={t('may')}>
      <p className="max-w-read py-3 text-small text-ink-2">{t('mayText')}</p>
      <Table
        caption={t('may')}
        rows={rows}
        rowKey={({ act }) => act}
        columns={[
          { key: 'act', title: t('act'), cell: ({ act }) => t(`acts.${act}`) },
          ...HOLDERS.map((holder) => ({
            key: holder,
            title: auth(holder),
            cell: ({ holders }: Capability) =>
              holders.has(holder) ? (
                <>
                  <span className="text-jade">
                    <Icon name="check" />
                  </span>
                  <span className="sr-only">{t('yes')}</span>
                </>
              ) : (
                <>
                  <span aria-hidden="true" className="text-ink-3">
                    –
                  </span>
                  <span className="sr-only">{t('no')}</span>
                </>
              ),
          })),
        ]}
      />
    </Section>
  )
}

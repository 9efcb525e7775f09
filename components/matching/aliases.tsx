import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import type { MemberAlias } from '@/lib/matching/merges/types'

/** Labels and mentioned nicknames taken for a member's, each to be let go when that is wrong. */
export function AliasesOf({
  name,
  aliases,
  release,
}: {
  readonly name: string
  readonly aliases: readonly MemberAlias[]
  readonly release: FormAction
}) {
  const t = useTranslations('matching')
  if (aliases.length === 0) return null
  return (
    <Section title={t('aliases')}>
      <Rows>
        {aliases.map(({ kind, id, text }) => (
          <Row
            key={id}
            title={<span className="wrap-anywhere">{text}</span>}
            end={
              <ConfirmDialog
                trigger={{ label: t('release'), size: 'small' }}
                title={t('releaseTitle', { a: text, b: name })}
                confirm={t('release')}
                action={release}
                fields={{ kind, id }}
              >
                <p>{t(`releaseText.${kind}`, { a: text, b: name })}</p>
              </ConfirmDialog>
            }
          >
            {t(`kinds.${kind}`)}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import type { MemberAlias, PartedAlias } from '@/lib/matching/merges/types'

/**
 * Labels and mentioned nicknames taken for a member's, each to be let go when that is wrong, with what goes with
 * it said before; and those that were let go, each to be given back.
 */
export function AliasesOf({
  memberId,
  name,
  aliases,
  parted,
  release,
  rejoin,
}: {
  readonly memberId: string
  readonly name: string
  readonly aliases: readonly MemberAlias[]
  readonly parted: readonly PartedAlias[]
  readonly release: FormAction
  readonly rejoin: FormAction
}) {
  const t = useTranslations('matching')
  if (aliases.length === 0 && parted.length === 0) return null
  return (
    <Section title={t('aliases')}>
      <Rows>
        {aliases.map(({ kind, id, text, followers }) => (
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
                {followers === null ? null : <FollowersOf {...{ name, followers }} />}
              </ConfirmDialog>
            }
          >
            {t(`kinds.${kind}`)}
          </Row>
        ))}
        {parted.map(({ kind, id, text }) => (
          <Row
            key={id}
            title={<s className="wrap-anywhere">{text}</s>}
            end={
              <ConfirmDialog
                trigger={{ label: t('rejoin'), size: 'small' }}
                title={t('rejoinTitle', { a: text, b: name })}
                confirm={t('rejoin')}
                action={rejoin}
                fields={{ kind, id, memberId }}
                tone="primary"
              >
                <p>{t('rejoinText', { a: text, b: name })}</p>
              </ConfirmDialog>
            }
          >
            {t('parted')}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function FollowersOf({
  name,
  followers,
}: {
  readonly name: string
  readonly followers: NonNullable<MemberAlias['followers']>
}) {
  const t = useTranslations('matching')
  const { messages, talks, checkIns, transcripts } = followers
  const goes = [
    messages > 0 ? t('messages', { count: messages }) : null,
    talks > 0 ? t('talks', { count: talks }) : null,
    checkIns > 0 ? t('checkIns', { count: checkIns }) : null,
  ].filter((one) => one !== null)
  return (
    <>
      {goes.length === 0 ? null : <p>{t('releaseGoes', { b: name, goes: goes.join(t('and')) })}</p>}
      {transcripts === 0 ? null : <p>{t('releaseTranscripts', { count: transcripts, b: name })}</p>}
    </>
  )
}

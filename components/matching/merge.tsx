import { useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SearchField } from '@/components/ui/forms/search-field'
import { Row, Rows, Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/forms/text-field'
import type { Role } from '@/lib/auth/types'
import type { FormAction } from '@/lib/i18n/form-state'
import type { MergedTable } from '@/lib/matching/merges/rules-tables'
import type { Side } from '@/lib/matching/types-view'
import type { MergeView } from '@/lib/matching/merges/types'
import { PeopleChoices } from './unlinked'
import { SideView, useDay } from './side'

type Preview = {
  readonly kept: Side
  readonly other: Side
  readonly moves: readonly { readonly table: MergedTable; readonly count: number }[]
  readonly gained: readonly Role[]
  readonly email: 'none' | 'moves' | 'stays'
}

/** What a merge would do, in counts, before anybody confirms it. */
export function MergePreviewView({
  preview,
  refusal,
  timeZone,
  action,
}: {
  readonly preview: Preview
  /** The sentence why it cannot be done; null when it can. */
  readonly refusal: string | null
  readonly timeZone: string
  readonly action: FormAction
}) {
  const t = useTranslations('matching')
  const roles = useTranslations('members.desk')
  const { kept, other, moves, gained, email } = preview
  const names = { a: kept.title, b: other.title }
  return (
    <>
      <PageHead
        back={<BackLink href={`/desk/people/${kept.id}`}>{kept.title}</BackLink>}
        title={t('mergeTitle', names)}
      >
        {t('mergeText', names)}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 md:grid-cols-2">
        <SideView side={kept} timeZone={timeZone} />
        <SideView side={other} timeZone={timeZone} />
      </div>
      <div className="mt-6 grid gap-4">
        {moves.length === 0 ? null : (
          <div>
            <p className="font-semibold">{t('moves', { name: kept.title })}</p>
            <p className="mt-2 flex flex-wrap gap-2">
              {moves.map(({ table, count }) => (
                <Chip key={table}>{t(`tables.${table}`, { count })}</Chip>
              ))}
            </p>
          </div>
        )}
        {email === 'none' ? null : <p className="text-small">{t(`email.${email}`, names)}</p>}
        {gained.length === 0 ? null : (
          <Notice
            tone="live"
            title={t('gained', {
              name: kept.title,
              roles: gained.map((role) => roles(`roles.${role}`)).join('、'),
            })}
          />
        )}
        {refusal === null ? (
          <div className="flex flex-wrap gap-3">
            <ConfirmDialog
              trigger={{ label: t('acceptMerge'), tone: 'primary' }}
              title={t('mergeTitle', names)}
              confirm={t('acceptMerge')}
              action={action}
              fields={{ keptId: kept.id, otherId: other.id }}
              tone="primary"
            >
              <p>{t('mergeText', names)}</p>
              <TextField name="reason" label={t('reason')} help={t('reasonHelp')} />
            </ConfirmDialog>
            <LinkButton href={`/desk/people/${other.id}/merge?other=${kept.id}`}>
              {t('otherWay', { name: other.title })}
            </LinkButton>
            <LinkButton href={`/desk/people/${kept.id}/merge`}>{t('chooseOther')}</LinkButton>
          </div>
        ) : (
          <Notice
            tone="refusal"
            title={refusal}
            actions={
              <LinkButton href={`/desk/people/${kept.id}/merge`}>{t('chooseOther')}</LinkButton>
            }
          />
        )}
      </div>
    </>
  )
}

/** With whom a member may be merged, and what was merged and split before. */
export function MergeChoiceView({
  member,
  query,
  choices,
}: {
  readonly member: { readonly id: string; readonly displayName: string }
  readonly query: string
  readonly choices: React.ComponentProps<typeof PeopleChoices>['choices']
}) {
  const t = useTranslations('matching')
  const path = `/desk/people/${member.id}`
  return (
    <>
      <PageHead
        back={<BackLink href={path}>{member.displayName}</BackLink>}
        title={t('mergeWith', { name: member.displayName })}
        end={<LinkButton href={`${path}/split`}>{t('split')}</LinkButton>}
      >
        {t('mergeWithText', { name: member.displayName })}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <SearchField
          label={t('findMember')}
          action={`${path}/merge`}
          name="query"
          defaultValue={query}
          placeholder={t('findMember')}
        />
        <PeopleChoices choices={choices}>
          {(person) => (
            <LinkButton href={`${path}/merge?other=${person.id}`} size="small">
              {t('compare')}
            </LinkButton>
          )}
        </PeopleChoices>
      </div>
    </>
  )
}

export function Merges({
  merges,
  timeZone,
  action,
}: {
  readonly merges: readonly MergeView[]
  readonly timeZone: string
  readonly action: FormAction
}) {
  const t = useTranslations('matching')
  const day = useDay(timeZone)
  if (merges.length === 0) return null
  return (
    <Section title={t('history')}>
      <Rows>
        {merges.map(({ id, kind, keptName, otherName, reason, at, undoneAt }) => (
          <Row
            key={id}
            title={
              <span className="wrap-anywhere">
                {t(`merged.${kind}`, { a: keptName, b: otherName })}
              </span>
            }
            end={
              undoneAt === null ? (
                <ConfirmDialog
                  trigger={{ label: t('undo'), size: 'small' }}
                  title={t('undoTitle')}
                  confirm={t('undo')}
                  action={action}
                  fields={{ mergeId: id }}
                  tone="primary"
                >
                  <p>{t(`undoText.${kind}`, { a: keptName, b: otherName })}</p>
                </ConfirmDialog>
              ) : (
                <Chip>{t('undone', { day: day(undoneAt) })}</Chip>
              )
            }
          >
            {[day(at), reason].filter((part) => part !== '').join(' · ')}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/lists/pager'
import { SearchField } from '@/components/ui/forms/search-field'
import { Row, Rows } from '@/components/ui/section'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import type { QueueFilter } from '@/lib/matching/schema'
import type { UnlinkedAliases, UnlinkedAlias } from '@/lib/matching/types-view'
import { queueAddress } from './address'
import { useDay } from './side'

type Choice = {
  readonly id: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
}

/** Labels and mentioned nicknames without a member, and whose they may be said to be. */
export function UnlinkedAliasesView({
  found,
  filter,
  timeZone,
  adopt,
}: {
  readonly found: UnlinkedAliases
  readonly filter: QueueFilter
  readonly timeZone: string
  readonly adopt: FormAction
}) {
  const t = useTranslations('matching')
  return (
    <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-2">
      <SearchField
        label={t('findName')}
        action="/desk/same-person"
        name="query"
        defaultValue={filter.query}
        placeholder={t('findName')}
        keep={{ view: 'unlinked', of: filter.of }}
      />
      {found.aliases.length === 0 ? (
        <EmptyState title={t('empty.unlinked')}>{t('emptyText')}</EmptyState>
      ) : (
        <div className="border-t-2 border-ink">
          <Rows>
            {found.aliases.map((alias) => (
              <UnlinkedRow
                key={alias.id}
                alias={alias}
                filter={filter}
                timeZone={timeZone}
                adopt={adopt}
              />
            ))}
          </Rows>
        </div>
      )}
      <Pager
        page={found.page}
        pages={found.pages}
        href={(page) => queueAddress(filter, { page })}
      />
    </div>
  )
}

function UnlinkedRow({
  alias,
  filter,
  timeZone,
  adopt,
}: {
  readonly alias: UnlinkedAlias
  readonly filter: QueueFilter
  readonly timeZone: string
  readonly adopt: FormAction
}) {
  const t = useTranslations('matching')
  const day = useDay(timeZone)
  const { kind, id, text, times, firstAt, lastAt, groupName } = alias
  const facts = [
    t(`kinds.${kind}`),
    t(kind === 'mention' ? 'mentioned' : 'messages', { count: times }),
    ...(firstAt === null || lastAt === null
      ? []
      : [t('seen', { from: day(firstAt), to: day(lastAt) })]),
    groupName,
  ]
  return (
    <Row
      title={<span className="wrap-anywhere">{text}</span>}
      end={
        <span className="flex flex-wrap gap-3">
          <LinkButton href={queueAddress(filter, { alias: id, query: '' })} size="small">
            {t('belongsTo')}
          </LinkButton>
          {kind === 'label' ? (
            <ConfirmDialog
              trigger={{ label: t('adopt'), size: 'small' }}
              title={t('adoptTitle')}
              confirm={t('adopt')}
              action={adopt}
              fields={{ id }}
              tone="primary"
            >
              <p>{t('adoptText', { group: groupName })}</p>
              <TextField name="displayName" label={t('newName')} defaultValue={text} />
            </ConfirmDialog>
          ) : null}
        </span>
      }
    >
      {facts.join(' · ')}
    </Row>
  )
}

/** Whose a label or nickname is: members found by typing, each with its button. */
export function ClaimView({
  alias,
  filter,
  choices,
  claim,
}: {
  readonly alias: { readonly kind: 'label' | 'mention'; readonly id: string; readonly text: string }
  readonly filter: QueueFilter
  readonly choices: readonly Choice[]
  readonly claim: FormAction
}) {
  const t = useTranslations('matching')
  return (
    <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
      <Notice
        title={t('claimTitle', { name: alias.text })}
        actions={
          <LinkButton href={queueAddress(filter, { alias: '', query: '' })} size="small">
            {t('back')}
          </LinkButton>
        }
      >
        {t('claimText')}
      </Notice>
      <SearchField
        label={t('findMember')}
        action="/desk/same-person"
        name="query"
        defaultValue={filter.query}
        placeholder={t('findMember')}
        keep={{ view: 'unlinked', alias: alias.id }}
      />
      <PeopleChoices choices={choices}>
        {(person) => (
          <Form action={claim} label={t('claimNamed', { a: alias.text, b: person.displayName })}>
            <input type="hidden" name="kind" value={alias.kind} />
            <input type="hidden" name="id" value={alias.id} />
            <input type="hidden" name="memberId" value={person.id} />
            <SubmitButton tone="plain" size="small">
              {t('claim')}
            </SubmitButton>
          </Form>
        )}
      </PeopleChoices>
    </div>
  )
}

export function PeopleChoices({
  choices,
  children,
}: {
  readonly choices: readonly Choice[]
  readonly children: (person: Choice) => React.ReactNode
}) {
  const t = useTranslations('matching')
  if (choices.length === 0)
    return <EmptyState title={t('noMember')}>{t('noMemberText')}</EmptyState>
  return (
    <div className="border-t-2 border-ink">
      <Rows>
        {choices.map((person) => (
          <Row
            key={person.id}
            title={<span className="wrap-anywhere">{person.displayName}</span>}
            end={children(person)}
          >
            {[person.company, person.position, person.city].filter(Boolean).join(' · ')}
          </Row>
        ))}
      </Rows>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { SearchField } from '@/components/ui/forms/search-field'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Notice } from '@/components/ui/notice'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Rows, Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import type { FoundNicknames } from '@/lib/claims/types-view'
import type { FormAction } from '@/lib/i18n/form-state'

type Asked = { readonly key: string; readonly groupId: string; readonly query: string }

type NamedGroup = { readonly id: string; readonly name: string }

/** Finds one’s nickname and claims it: the group, a part of the nickname, and the few that hold it. */
export function ClaimFinder({
  groups,
  asked,
  found,
  refusal,
  start,
}: {
  readonly groups: readonly NamedGroup[]
  readonly asked: Asked
  /** Null before a search. */
  readonly found: FoundNicknames | null
  /** Why there is no answer. */
  readonly refusal: string | null
  readonly start: FormAction
}) {
  const t = useTranslations('claims.page')
  return (
    <>
      {groups.length < 2 ? null : (
        <Segments
          wraps
          label={t('group')}
          segments={groups.map(({ id, name }) => ({
            href: addressOf({ ...asked, groupId: id }),
            label: name,
            current: id === asked.groupId,
          }))}
        />
      )}
      <SearchField
        label={t('query')}
        help={t('queryHint')}
        action="/claim"
        defaultValue={asked.query}
        keep={{ in: asked.key, group: asked.groupId }}
        button={t('find')}
      />
      {refusal === null ? null : <Notice tone="refusal" title={refusal} />}
      {found === null ? null : found.elsewhere.length > 0 ? (
        <Elsewhere groups={groups} found={found} asked={asked} />
      ) : (
        <Found found={found} asked={asked} start={start} />
      )}
      <Disclosure label={t('notHere')} open={found?.found.length === 0}>
        <div className="grid gap-3 py-3 text-small text-ink-2">
          <p>{t('notHereWhy')}</p>
          <p>{t('notHereDo')}</p>
          <div>
            <LinkButton href="/sign-in">{t('signIn')}</LinkButton>
          </div>
        </div>
      </Disclosure>
    </>
  )
}

function Found({
  found: { found, more },
  asked,
  start,
}: {
  readonly found: FoundNicknames
  readonly asked: Asked
  readonly start: FormAction
}) {
  const t = useTranslations('claims.page')
  if (found.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  return (
    <Section title={t('results')}>
      <Rows>
        {found.map(({ memberId, nickname }) => (
          <Row
            key={memberId}
            title={nickname}
            end={
              <Form action={start} label={t('chooseNamed', { nickname })}>
                <input type="hidden" name="key" value={asked.key} />
                <input type="hidden" name="memberId" value={memberId} />
                <SubmitButton tone="plain" aria-label={t('chooseNamed', { nickname })}>
                  {t('choose')}
                </SubmitButton>
              </Form>
            }
          />
        ))}
      </Rows>
      {more ? <p className="mt-3 text-small text-ink-2">{t('more')}</p> : null}
    </Section>
  )
}

/** Not in the chosen group, but in another: a member need not know which one a list calls theirs. */
function Elsewhere({
  groups,
  found: { elsewhere },
  asked,
}: {
  readonly groups: readonly NamedGroup[]
  readonly found: FoundNicknames
  readonly asked: Asked
}) {
  const t = useTranslations('claims.page')
  const here = groups.find(({ id }) => id === asked.groupId)?.name ?? ''
  return (
    <EmptyState
      title={t('noneHere', { group: here })}
      action={
        <div className="flex flex-wrap gap-3">
          {groups
            .filter(({ id }) => elsewhere.includes(id))
            .map(({ id, name }) => (
              <LinkButton key={id} href={addressOf({ ...asked, groupId: id })}>
                {t('elsewhere', { group: name })}
              </LinkButton>
            ))}
        </div>
      }
    >
      {t('noneHereText')}
    </EmptyState>
  )
}

function addressOf({ key, groupId, query }: Asked): string {
  const search = new URLSearchParams({ in: key, group: groupId, ...(query !== '' && { q: query }) })
  return `/claim?${search.toString()}`
}

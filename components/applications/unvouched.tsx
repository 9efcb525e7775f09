import { useLocale, useTranslations } from 'next-intl'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/lists/pager'
import { Row, Rows } from '@/components/ui/section'
import { Select } from '@/components/ui/forms/select'
import { TextArea } from '@/components/ui/forms/text-area'
import type { UnvouchedApplicant, UnvouchedPage } from '@/lib/applications/vouch/types'
import { fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

/** Who asks for a voucher, in one group or all. */
export function UnvouchedList({
  waiting: { people, page, pages, total },
  groups,
  group,
  timeZone,
  href,
}: {
  readonly waiting: UnvouchedPage
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly group: string
  readonly timeZone: string
  readonly href: (page: number) => string
}) {
  const t = useTranslations('applications.applying.waiting')
  const locale = useLocale()
  const choices = [
    { value: '', label: t('allGroups') },
    ...groups.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      {groups.length < 2 ? null : (
        <form method="get" className="flex flex-wrap items-end gap-3">
          <div className="min-w-48">
            <Select name="group" label={t('group')} choices={choices} defaultValue={group} />
          </div>
          <Button type="submit">{t('show')}</Button>
        </form>
      )}
      {people.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <div>
          <p className="border-b-2 border-ink pb-2.5 text-small text-ink-2">
            {t('count', { count: total })}
          </p>
          <Rows>
            {people.map((person) => (
              <Row
                key={person.id}
                title={
                  <a href={`/referrals/waiting/${person.id}`} className="wrap-anywhere">
                    {person.nickname}
                  </a>
                }
                end={
                  <span className="text-small text-ink-3 tabular-nums">
                    {t('since', { day: dayOf(locale, person.since, timeZone) })}
                  </span>
                }
              >
                <span className="wrap-anywhere">{placeOf(person)}</span>
                {person.topic === '' ? null : (
                  <span className="mt-0.5 block wrap-anywhere">
                    {t('topic')} · {person.topic}
                  </span>
                )}
              </Row>
            ))}
          </Rows>
        </div>
      )}
      <Pager page={page} pages={pages} href={href} />
    </>
  )
}

/** One of them, and the form to vouch. `balance` is what the viewer has left. */
export function WaitingPerson({
  person,
  balance,
  action,
  timeZone,
}: {
  readonly person: UnvouchedApplicant
  readonly balance: number
  readonly action: FormAction
  readonly timeZone: string
}) {
  const t = useTranslations('applications.applying.waiting')
  const locale = useLocale()
  const words = [
    [t('about'), person.about],
    [t('topic'), person.topic === '' ? t('noTopic') : person.topic],
  ] as const
  return (
    <div className="grid gap-7">
      <p className="wrap-anywhere text-ink-2">
        {placeOf(person)}
        <span className="block text-small text-ink-3">
          {t('until', { day: dayOf(locale, person.until, timeZone) })}
        </span>
      </p>
      {words.map(([label, text]) => (
        <div key={label}>
          <h2 className="text-small font-semibold">{label}</h2>
          <p className="mt-1 max-w-read wrap-anywhere whitespace-pre-line">{text}</p>
        </div>
      ))}
      {balance < 1 ? (
        <Notice title={t('none')} actions={<LinkButton href="/referrals">{t('mine')}</LinkButton>}>
          {t('noneText')}
        </Notice>
      ) : (
        <Form action={action} label={t('vouch')}>
          <input type="hidden" name="applicationId" value={person.id} />
          <TextArea
            name="howKnown"
            label={t('howKnown')}
            help={t('howKnownHelp')}
            rows={3}
            maxLength={300}
          />
          <p className="text-small text-ink-2">{t('vouchText', { balance })}</p>
          <div>
            <SubmitButton>{t('do')}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  )
}

function placeOf({ company, position, city, group }: UnvouchedApplicant): string {
  return [company, position, city, group].filter((part) => part !== null && part !== '').join(' · ')
}

function dayOf(
  locale: ReturnType<typeof useLocale>,
  at: UnvouchedApplicant['since'],
  timeZone: string,
): string {
  return fullDate(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())
}

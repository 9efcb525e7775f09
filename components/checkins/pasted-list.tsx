import { useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { TextArea } from '@/components/ui/forms/text-area'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'

type Status = 'ON_TIME' | 'LATE'

/** A name of the list with those it may mean. */
type Asked = {
  readonly name: string
  readonly candidates: readonly {
    readonly memberId: string
    readonly name: string
    readonly detail: string
    readonly here: boolean
  }[]
}

/** Where a host pastes who checked in within the group, and says whom the doubtful names mean. */
export function PastedList({
  nightId,
  groupId,
  names,
  status,
  came,
  actions,
}: {
  readonly nightId: string
  readonly groupId: string
  readonly names: readonly Asked[]
  /** As what the list counts. */
  readonly status: Status
  /** What came of the list that these names are left of; null before one was pasted. */
  readonly came: {
    readonly counted: number
    readonly already: number
    readonly more: number
  } | null
  readonly actions: { readonly paste: FormAction; readonly name: FormAction }
}) {
  const t = useTranslations('checkins.paste')
  const statuses = useTranslations('checkins.status')
  const tonight = `/desk/tonight?group=${groupId}`
  return (
    <>
      <PageHead title={t('title')} back={<BackLink href={tonight}>{t('back')}</BackLink>}>
        {t('intro')}
      </PageHead>
      <div className="grid gap-10 lg:grid-cols-2 lg:gap-x-12">
        {came === null ? null : (
          <div className="grid min-w-0 content-start gap-6">
            <div role="status">
              <Notice tone="ok" title={t('done', came)}>
                {came.more > 0 ? t('more', { count: came.more }) : null}
              </Notice>
            </div>
            <Section title={t('ask', { count: names.length })}>
              <p className="pt-3.5 text-small text-ink-2">{t('askText')}</p>
              <Rows>
                {names.map((asked) => (
                  <AskedName
                    key={asked.name}
                    asked={asked}
                    nightId={nightId}
                    status={status}
                    name={actions.name}
                  />
                ))}
              </Rows>
            </Section>
          </div>
        )}
        <div className="min-w-0">
          <Form action={actions.paste} label={t('title')}>
            <input type="hidden" name="nightId" value={nightId} />
            <input type="hidden" name="group" value={groupId} />
            <TextArea name="text" label={t('text')} help={t('help')} rows={12} />
            <RadioGroup
              name="status"
              label={t('as')}
              inline
              defaultValue={status}
              choices={[
                { value: 'ON_TIME', label: statuses('ON_TIME') },
                { value: 'LATE', label: statuses('LATE') },
              ]}
            />
            <SubmitButton>{t('do')}</SubmitButton>
          </Form>
          <p className="mt-8 text-small">
            <a className="prose-link" href={`/desk/tonight/csv?night=${nightId}`} download>
              {t('csv')}
            </a>
          </p>
        </div>
      </div>
    </>
  )
}

function AskedName({
  asked,
  nightId,
  status,
  name,
}: {
  readonly asked: Asked
  readonly nightId: string
  readonly status: Status
  readonly name: FormAction
}) {
  const t = useTranslations('checkins.paste')
  return (
    <Row title={<span className="wrap-anywhere">{asked.name}</span>}>
      {asked.candidates.length === 0 ? t('unknown') : null}
      <ul className="mt-1 grid gap-1">
        {asked.candidates.map((one) => (
          <li key={one.memberId} className="flex flex-wrap items-center justify-between gap-3">
            <span className="min-w-0">
              {one.name}
              {one.detail === '' ? null : ` · ${one.detail}`}
            </span>
            {one.here ? (
              <Chip>{t('here')}</Chip>
            ) : (
              <Form action={name} label={t('isLabel', { name: one.name })} quietSuccess>
                <input type="hidden" name="nightId" value={nightId} />
                <input type="hidden" name="memberId" value={one.memberId} />
                <input type="hidden" name="status" value={status} />
                <SubmitButton tone="plain">{t('is')}</SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Row>
  )
}

import { useTranslations } from 'next-intl'
import { PersonPicker } from '@/components/talks/person-picker'
import { LinkButton } from '@/components/ui/button'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import type { NewPromise } from '@/lib/talks/promises/types'
import { SaidInLog } from './said-in-log'
import { TimeFields } from './time-fields'

/** Who will speak about what, and when, noted by a coordinator. */
export function NewPromiseForm({
  start,
  people,
  chosen,
  search,
  action,
}: {
  readonly start: NewPromise
  readonly people: readonly ComboChoice[]
  readonly chosen: ComboChoice | null
  readonly search: (text: string) => Promise<readonly ComboChoice[]>
  readonly action: FormAction
}) {
  const t = useTranslations('promises')
  const { message, months, timeZone } = start
  return (
    <div className="grid gap-6">
      {message === null ? null : (
        <SaidInLog title={t('new.message')} message={message} timeZone={timeZone}>
          {start.author === null ? t('new.unknownAuthor') : null}
        </SaidInLog>
      )}
      <Form action={action} label={t('new.title')} keep={`promise ${message?.id ?? ''}`}>
        <input type="hidden" name="messageId" value={message?.id ?? ''} />
        <PersonPicker
          name="memberId"
          label={t('form.who')}
          help={t('form.whoHelp')}
          first={people}
          chosen={chosen}
          search={search}
          optional={false}
        />
        <TextField name="topic" label={t('form.topic')} maxLength={200} />
        <TimeFields months={months} time={null} />
        {message === null ? (
          <TextArea
            name="said"
            label={t('form.said')}
            help={t('form.saidHelp')}
            optional
            rows={3}
            maxLength={500}
          />
        ) : null}
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t('form.do')}</SubmitButton>
          <LinkButton href="/desk/speakers/promises" tone="quiet">
            {t('back')}
          </LinkButton>
        </div>
      </Form>
    </div>
  )
}

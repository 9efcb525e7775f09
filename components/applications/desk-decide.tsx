import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { QueueFields, type QueueWalk } from '@/components/ui/lists/queue-walk'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/forms/select'
import { TextArea } from '@/components/ui/forms/text-area'
import { kindWords } from '@/lib/applications/decide/rules-kind-words'
import type { ApplicationView } from '@/lib/applications/desk/types'
import type { FormAction } from '@/lib/i18n/form-state'
import { localeOrDefault } from '@/lib/i18n/locale'
import { KindWords } from './desk-kind-words'

type Props = { readonly application: ApplicationView; readonly action: FormAction }

/** Admit, wait-list or decline; with no seat left, the wait-list comes first. */
export function DecideSection({
  application,
  action,
  walk,
}: Props & { readonly walk: QueueWalk | null }) {
  const t = useTranslations('applications.desk')
  const { id, version, seats, groupId, state, quarantined, locale, groupName } = application
  const full = (seats.find((one) => one.groupId === groupId)?.free ?? 0) === 0
  const mayList = state !== 'WAITLISTED' && !quarantined
  const direct = application.referral === null ? 'decide.reasonDirect' : 'decide.reasonHelp'
  const reasonHelp = quarantined ? 'decide.reasonHeld' : direct
  const admit = (
    <SubmitButton key="admit" name="choice" value="ADMITTED" tone={full ? 'plain' : 'primary'}>
      {t('decide.admit')}
    </SubmitButton>
  )
  const list = (
    <SubmitButton key="list" name="choice" value="WAITLISTED" tone={full ? 'primary' : 'plain'}>
      {t('decide.waitlist')}
    </SubmitButton>
  )
  return (
    <Section title={t('decide.title')} id="decide">
      <div className="grid gap-4 pt-4">
        {full && !quarantined ? (
          <Notice tone="live" title={t('decide.full', { group: groupName })}>
            {mayList ? t('decide.fullList') : t('decide.fullListed')}
          </Notice>
        ) : null}
        <Form action={action} label={t('decide.title')}>
          <input type="hidden" name="applicationId" value={id} />
          <input type="hidden" name="version" value={version} />
          <QueueFields walk={walk} />
          {seats.length < 2 || quarantined ? null : (
            <Select
              name="groupId"
              label={t('decide.group')}
              defaultValue={groupId}
              choices={seats.map((one) => ({
                value: one.groupId,
                label: t('decide.seats', { name: one.name, free: one.free }),
              }))}
            />
          )}
          <TextArea
            name="reason"
            label={t('decide.reason')}
            help={t(reasonHelp)}
            rows={3}
            maxLength={1000}
            optional={!quarantined}
          />
          <KindWords
            label={t('decide.words')}
            field="reason"
            words={kindWords(localeOrDefault(locale), { group: groupName })}
          />
          <div className="flex flex-wrap gap-2.5">
            {quarantined ? null : full && mayList ? [list, admit] : [admit, mayList ? list : null]}
            <SubmitButton name="choice" value="DECLINED" tone="danger">
              {t('decide.decline')}
            </SubmitButton>
          </div>
          <p className="text-small text-ink-2">
            {t(quarantined ? 'decide.laterHeld' : 'decide.later')}
          </p>
        </Form>
      </div>
    </Section>
  )
}

/** A question to the applicant: answered on their page, and asked by mail. */
export function AskSection({ application: { id, version, state }, action }: Props) {
  const t = useTranslations('applications.desk.ask')
  if (state === 'ASKED') return <Notice title={t('waiting')} />
  return (
    <Section title={t('title')}>
      <div className="pt-4">
        <Form action={action} label={t('title')} keep={`question ${id}`}>
          <input type="hidden" name="applicationId" value={id} />
          <input type="hidden" name="version" value={version} />
          <TextArea
            name="question"
            label={t('question')}
            help={t('help')}
            rows={2}
            maxLength={1000}
          />
          <div>
            <SubmitButton tone="plain">{t('do')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}

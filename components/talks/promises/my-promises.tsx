import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Rows, Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideTitle } from '@/lib/i18n/quotes'
import type { OwnPromises } from '@/lib/talks/promises/types'
import { PromiseRowView } from './promise-row'
import { TimeFields } from './time-fields'

/** What a member promised to speak about: one more, and those that are there. */
export function MyPromisesView({
  promised,
  make,
  takeBack,
}: {
  readonly promised: OwnPromises
  readonly make: FormAction
  readonly takeBack: FormAction
}) {
  const t = useTranslations('promises.own')
  const locale = useLocale()
  const { promises, months, timeZone } = promised
  return (
    <div className="grid gap-10">
      <Form action={make} label={t('title')} keep="promise">
        <TextField name="topic" label={t('topic')} maxLength={200} />
        <TimeFields months={months} time={null} />
        <div>
          <SubmitButton>{t('do')}</SubmitButton>
        </div>
      </Form>
      <Section title={t('list')}>
        {promises.length === 0 ? (
          <p className="py-3.5 text-small text-ink-2">{t('none')}</p>
        ) : (
          <Rows>
            {promises.map((promise) => (
              <PromiseRowView
                key={promise.id}
                promise={promise}
                timeZone={timeZone}
                href={promise.talkId === null ? null : `/talks/${promise.talkId}`}
                noted={false}
                who={
                  promise.notedById === promise.memberId ? undefined : <span>{t('notedBy')}</span>
                }
                end={
                  promise.closedAt === null ? (
                    <ConfirmDialog
                      trigger={{
                        label: (
                          <>
                            {t('takeBack')}
                            <span className="sr-only"> {promise.topic}</span>
                          </>
                        ),
                        size: 'small',
                        tone: 'quiet',
                      }}
                      title={t('takeBackOf', { topic: insideTitle(locale, promise.topic) })}
                      confirm={t('takeBack')}
                      action={takeBack}
                      fields={{ promiseId: promise.id }}
                    >
                      <p>{t('takeBackText')}</p>
                    </ConfirmDialog>
                  ) : undefined
                }
              />
            ))}
          </Rows>
        )}
      </Section>
    </div>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { CatchUp } from '@/lib/checkins/caught-up/rules'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

/** At the foot of a transcript: having read it is recorded once, and can be taken back, elsewhere. */
export function CatchUpView({
  catchUp,
  talkId,
  timeZone,
  actions,
}: {
  readonly catchUp: Exclude<CatchUp, { readonly state: 'NONE' }>
  readonly talkId: string
  readonly timeZone: string
  readonly actions: { readonly record: FormAction; readonly takeBack: FormAction }
}) {
  const t = useTranslations('transcripts.catchUp')
  const locale = useLocale()
  return (
    <section
      id="catch-up"
      aria-labelledby="catch-up-title"
      className="mt-10 rounded-soft border border-line bg-raised p-5.5"
    >
      <h2 id="catch-up-title" className="mb-2 text-title">
        {catchUp.state === 'OFFER' ? t('title') : t('doneTitle')}
      </h2>
      {catchUp.state === 'OFFER' ? (
        <>
          <p className="mb-4 text-small text-ink-2">{t('text')}</p>
          <Form action={actions.record} label={t('title')} quietSuccess>
            <input type="hidden" name="talkId" value={talkId} />
            <div>
              <SubmitButton>{t('do')}</SubmitButton>
            </div>
          </Form>
        </>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p role="status" className="text-small text-ink-2">
            {t('done', { at: dayAndClock(locale, catchUp.at, timeZone) })}
          </p>
          <div className="ms-auto">
            <ConfirmDialog
              trigger={{ label: t('takeBack'), size: 'small', tone: 'quiet' }}
              title={t('takeBackTitle')}
              confirm={t('takeBackDo')}
              action={actions.takeBack}
              fields={{ talkId }}
            >
              <p>{t('takeBackText')}</p>
            </ConfirmDialog>
          </div>
        </div>
      )}
    </section>
  )
}

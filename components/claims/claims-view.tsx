import { useLocale, useTranslations } from 'next-intl'
import { MovingInTabs } from '@/components/moving-in/tabs'
import { CopyText } from '@/components/ui/copy-text'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Select } from '@/components/ui/forms/select'
import { TextArea } from '@/components/ui/forms/text-area'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { ClaimsDesk } from '@/lib/claims/types-view'
import type { ClaimView } from '@/lib/claims/desk/schema'
import { OPENING_DAYS } from '@/lib/claims/rules'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { ClaimList } from './claim-list'
import { LastDecided } from './last-decided'

type Community = {
  readonly name: string
  readonly timeZone: string
}
type Groups = readonly { readonly id: string; readonly name: string }[]

/** Claims at the desk: those to decide, the lines to paste, and the one address for the group. */
export function ClaimsView({
  desk,
  view,
  text,
  community,
  groups,
  actions,
}: {
  readonly desk: ClaimsDesk
  readonly view: ClaimView
  /** For the group, in its language; null while claims are closed. */
  readonly text: string | null
  readonly community: Community
  /** In which a code can be said. */
  readonly groups: Groups
  readonly actions: Readonly<Record<'open' | 'close' | 'paste' | 'decide' | 'undo', FormAction>>
}) {
  const t = useTranslations('claims.desk')
  const { members, inside } = desk
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')}>
        {t('inside', { members, inside })}
      </PageHead>
      <MovingInTabs current="claims" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
          <ClaimList
            desk={desk}
            view={view}
            timeZone={community.timeZone}
            decide={actions.decide}
          />
          {desk.last === null ? null : (
            <LastDecided last={desk.last} timeZone={community.timeZone} undo={actions.undo} />
          )}
        </div>
        {/* While claims are closed nothing comes before opening them. */}
        <div
          className={`grid content-start gap-10 ${desk.opening === null ? 'max-lg:order-first' : ''}`}
        >
          <Opening
            desk={desk}
            text={text}
            community={community}
            open={actions.open}
            close={actions.close}
          />
          <Pasting groups={groups} paste={actions.paste} />
        </div>
      </div>
    </>
  )
}

function Opening({
  desk: { opening },
  text,
  community,
  open,
  close,
}: {
  readonly desk: ClaimsDesk
  readonly text: string | null
  readonly community: Community
  readonly open: FormAction
  readonly close: FormAction
}) {
  const t = useTranslations('claims.desk')
  const locale = useLocale()
  if (opening === null || text === null) {
    return (
      <Section title={t('openTitle')}>
        <div className="mt-4 grid gap-5">
          <Notice title={t('closedTitle')}>{t('closedText', { days: OPENING_DAYS })}</Notice>
          <Form action={open} label={t('open')}>
            <div>
              <SubmitButton>{t('open')}</SubmitButton>
            </div>
          </Form>
        </div>
      </Section>
    )
  }
  const { endsAt } = opening
  return (
    <Section title={t('openTitle')}>
      <div className="mt-4 grid gap-5">
        <CopyText
          label={t('openUntil', { when: dayAndClock(locale, endsAt, community.timeZone) })}
          text={text}
          button={t('copy')}
        />
        <div className="flex flex-wrap gap-3">
          <Form action={open} label={t('reopen')}>
            <SubmitButton tone="plain">{t('reopen')}</SubmitButton>
          </Form>
          <Form action={close} label={t('close')}>
            <SubmitButton tone="quiet">{t('close')}</SubmitButton>
          </Form>
        </div>
      </div>
    </Section>
  )
}

function Pasting({ groups, paste }: { readonly groups: Groups; readonly paste: FormAction }) {
  const t = useTranslations('claims.desk')
  return (
    <Section title={t('pasteTitle')}>
      <p className="mt-3 mb-4 text-small text-ink-2">{t('pasteText')}</p>
      <Form action={paste} label={t('pasteTitle')}>
        {groups.length < 2 ? (
          <input type="hidden" name="groupId" value={groups[0]?.id ?? ''} />
        ) : (
          <Select
            name="groupId"
            label={t('pasteGroup')}
            choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextArea name="lines" label={t('pasteLines')} rows={6} />
        <div>
          <SubmitButton tone="plain">{t('paste')}</SubmitButton>
        </div>
      </Form>
    </Section>
  )
}

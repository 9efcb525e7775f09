import { useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { countCharacters, MAX_MESSAGE_LENGTH } from '@/lib/compliance/rules-batching'
import type { Composition } from '@/lib/compliance/types-reminders'
import type { FormAction } from '@/lib/i18n/form-state'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { PATH } from './names-head'

/** Preview of the texts: what would be pasted, for which members, and who is left out with the reason. */
export function ComposerView({
  composition: { groups, memberIds, spared, locale },
  inLocale,
  keep,
}: {
  readonly composition: Composition
  /** The same choice in another language. */
  readonly inLocale: (locale: Locale) => string
  readonly keep: FormAction
}) {
  const t = useTranslations('compliance')
  const count = groups.reduce((all, { messages }) => all + messages.length, 0)
  return (
    <>
      <PageHead
        title={t('remind.title')}
        back={<BackLink href={PATH}>{t('remind.back')}</BackLink>}
      >
        {t('remind.intro', { longest: MAX_MESSAGE_LENGTH })}
      </PageHead>
      <div className="grid max-w-read grid-cols-[minmax(0,1fr)] gap-8">
        {memberIds.length === 0 ? (
          <NothingToWrite ticked={spared.length > 0} />
        ) : (
          <>
            <Segments
              label={t('remind.language')}
              segments={LOCALES.map((one) => ({
                href: inLocale(one),
                label: t(`remind.${one}`),
                current: one === locale,
              }))}
            />
            <p className="font-semibold" role="status">
              {t('remind.people', { count: memberIds.length })} · {t('remind.messages', { count })}
            </p>
            {groups.flatMap(({ groupId, groupName, messages }) =>
              messages.map(({ text }, at) => (
                <section key={`${groupId} ${String(at)}`}>
                  <h2 className="mb-1.5 flex justify-between gap-4 font-sans text-small font-semibold">
                    {t('remind.message', { group: groupName, at: at + 1, of: messages.length })}
                    <span className="font-normal text-ink-2">
                      {t('remind.characters', { count: countCharacters(text) })}
                    </span>
                  </h2>
                  <p
                    lang={locale}
                    className="rounded-soft border border-line bg-sunken px-3.5 py-3 text-base leading-7 wrap-anywhere whitespace-pre-wrap"
                  >
                    {text}
                  </p>
                </section>
              )),
            )}
            <Form action={keep} label={t('remind.keep')}>
              <input type="hidden" name="memberIds" value={memberIds.join(',')} />
              <input type="hidden" name="locale" value={locale} />
              <div>
                <SubmitButton>{t('remind.keep')}</SubmitButton>
              </div>
            </Form>
          </>
        )}
        <LeftOut spared={spared} />
      </div>
    </>
  )
}

/** No member was ticked, or each one is left out for a reason that stands below. */
function NothingToWrite({ ticked }: { readonly ticked: boolean }) {
  const t = useTranslations('compliance.remind')
  if (ticked) return <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>
  return (
    <EmptyState
      title={t('noneTicked')}
      action={
        <LinkButton href={PATH} tone="primary">
          {t('back')}
        </LinkButton>
      }
    >
      {t('noneTickedText')}
    </EmptyState>
  )
}

function LeftOut({ spared }: Pick<Composition, 'spared'>) {
  const t = useTranslations('compliance')
  if (spared.length === 0) return null
  return (
    <Section title={t('remind.leftOut')} aside={spared.length}>
      <Rows>
        {spared.map(({ memberId, displayName, why, kept }) => (
          <Row
            key={memberId}
            title={<a href={`${PATH}/${memberId}`}>{displayName}</a>}
            end={
              kept === undefined ? (
                <span className="text-small text-ink-2">{t(`why.${why}`)}</span>
              ) : (
                <LinkButton href={`${PATH}/reminders/${kept}`} size="small">
                  {t('remind.toKept')}
                </LinkButton>
              )
            }
          >
            {kept === undefined ? null : t(`why.${why}`)}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

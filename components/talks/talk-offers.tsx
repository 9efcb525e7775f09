import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Pager } from '@/components/ui/lists/pager'
import { Row, Rows, Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import { insideTitle } from '@/lib/i18n/quotes'
import type { FormAction } from '@/lib/i18n/form-state'
import type { OfferPage } from '@/lib/talks/offers/types'

/** What members said they could speak about, for coordinators who look for a talk. */
export function TalkOffers({
  found,
  group,
  timeZone,
  letGo,
}: {
  readonly found: OfferPage
  readonly group: string
  readonly timeZone: string
  readonly letGo: FormAction
}) {
  const t = useTranslations('desk.plan.offers')
  const locale = useLocale()
  return (
    <div className="mt-10 max-w-form">
      <Section title={t('title')} id="offers">
        <p className="py-3 text-small text-ink-2">{found.total === 0 ? t('none') : t('intro')}</p>
        <Rows>
          {found.offers.map(({ id, topic, displayName, company, position, offeredAt }) => (
            <Row
              key={id}
              title={<span className="wrap-anywhere">{topic}</span>}
              end={
                <span className="flex flex-wrap items-start gap-2.5">
                  <LinkButton href={`/desk/plan/new?offer=${id}&group=${group}`}>
                    {t('plan')}
                    <span className="sr-only">
                      {' '}
                      {t('planOf', { name: displayName, topic: insideTitle(locale, topic) })}
                    </span>
                  </LinkButton>
                  <Form
                    action={letGo}
                    label={t('letGoOf', { name: displayName, topic: insideTitle(locale, topic) })}
                  >
                    <input type="hidden" name="offerId" value={id} />
                    <SubmitButton tone="quiet">{t('letGo')}</SubmitButton>
                  </Form>
                </span>
              }
            >
              {[displayName, company, position].filter(Boolean).join(' · ')}
              <span className="block text-tiny text-ink-3">
                {t('since', {
                  date: fullDate(locale, offeredAt.toZonedDateTimeISO(timeZone).toPlainDate()),
                })}
              </span>
            </Row>
          ))}
        </Rows>
        <Pager
          page={found.page}
          pages={found.pages}
          href={(page) => `/desk/plan?group=${group}&offers=${String(page)}#offers`}
        />
      </Section>
    </div>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addressOf, narrowedBy } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchField } from '@/components/ui/forms/search-field'
import { GroupChoice } from '@/components/ui/lists/group-choice'
import { Labelled, ListTools } from '@/components/ui/lists/list-tools'
import { Pager } from '@/components/ui/lists/pager'
import { Row, Rows } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { dayOf } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideTitle } from '@/lib/i18n/quotes'
import type { GroupView } from '@/lib/nights/types'
import {
  OFFER_SORTS,
  OFFER_SOURCES,
  type OfferFilter,
  type OfferPool,
  type PooledOffer,
} from '@/lib/talks/offers/types'
import { LetGo } from './let-go'
import { MemberLine } from './member-line'
import { ReopenOffer } from './reopen-offer'

const PATH = '/desk/speakers/offers'

/** What members could speak about, as the address asks for it; each is asked for in one tap. */
export function OfferPoolView({
  found,
  filter,
  groups,
  letGo,
  reopen,
}: {
  readonly found: OfferPool
  readonly filter: OfferFilter
  readonly groups: readonly GroupView[]
  readonly letGo: FormAction
  readonly reopen: FormAction
}) {
  const t = useTranslations('offers')
  const to = (change: Partial<Record<keyof OfferFilter, string | number>>) =>
    addressOf(PATH, filter, change, { sort: 'new' })
  const { query, page: _, ...keep } = filter
  const closed = filter.closed === 'yes'
  return (
    <>
      <ListTools
        search={
          <SearchField
            label={t('search')}
            action={PATH}
            name="query"
            defaultValue={query}
            placeholder={t('searchExample')}
            keep={keep}
          />
        }
        narrowed={{
          first: closed ? 1 : 0,
          others: narrowedBy(filter, { group: '', source: '', sort: 'new' }),
        }}
        first={
          <Segments
            label={t('states')}
            segments={(['', 'yes'] as const).map((value) => ({
              href: to({ closed: value }),
              label: t(value === '' ? 'open' : 'closed'),
              current: filter.closed === value,
            }))}
          />
        }
        count={t('count', { count: found.total })}
      >
        <GroupChoice
          groups={groups}
          current={filter.group}
          href={(group) => to({ group })}
          label={t('group')}
          all={t('allGroups')}
          wraps
        />
        <Labelled label={t('from')}>
          <Segments
            label={t('from')}
            wraps
            segments={(['', ...OFFER_SOURCES] as const).map((source) => ({
              href: to({ source }),
              label: source === '' ? t('allSources') : t(`source.${source}`),
              current: filter.source === source,
            }))}
          />
        </Labelled>
        <Labelled label={t('sorts')}>
          <Segments
            label={t('sorts')}
            segments={OFFER_SORTS.map((sort) => ({
              href: to({ sort }),
              label: t(`sort.${sort}`),
              current: filter.sort === sort,
            }))}
          />
        </Labelled>
      </ListTools>
      <div className="mt-3 border-t-2 border-ink">
        {found.offers.length === 0 ? (
          <EmptyState title={t('none')} action={<LinkButton href={PATH}>{t('clear')}</LinkButton>}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <Rows>
            {found.offers.map((offer) => (
              <OfferRow
                key={offer.id}
                offer={offer}
                timeZone={found.timeZone}
                end={
                  closed ? (
                    <ReopenOffer offer={offer} action={reopen} />
                  ) : (
                    <Steps offer={offer} letGo={letGo} />
                  )
                }
              />
            ))}
          </Rows>
        )}
        <Pager page={found.page} pages={found.pages} href={(page) => to({ page })} />
      </div>
    </>
  )
}

function OfferRow({
  offer,
  timeZone,
  end,
}: {
  readonly offer: PooledOffer
  readonly timeZone: string
  readonly end: ReactNode
}) {
  const t = useTranslations('offers')
  const locale = useLocale()
  const { topic, talkId, thanks } = offer
  const source = OFFER_SOURCES.find((one) => one === offer.source)
  const since = t('since', { date: dayOf(locale, offer.offeredAt, timeZone) })
  return (
    <Row
      title={
        <span className="wrap-anywhere">
          {talkId === null ? topic : <a href={`/talks/${talkId}`}>{topic}</a>}
        </span>
      }
      end={end ?? undefined}
    >
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <MemberLine member={offer} />
        <span className="text-tiny text-ink-3">{since}</span>
        {source === undefined ? null : <Chip>{t(`source.${source}`)}</Chip>}
        {offer.isOld ? <Chip tone="live">{t('old')}</Chip> : null}
        {offer.closedAt === null ? null : (
          <Chip tone={talkId === null ? 'plain' : 'ok'}>
            {t(talkId === null ? 'letGoThen' : 'planned')}
          </Chip>
        )}
      </span>
      {thanks === null ? null : (
        <span className="block wrap-anywhere whitespace-pre-line">{thanks}</span>
      )}
    </Row>
  )
}

function Steps({ offer, letGo }: { readonly offer: PooledOffer; readonly letGo: FormAction }) {
  const t = useTranslations('offers')
  const locale = useLocale()
  const { id, groupId, askId, displayName: name } = offer
  const topic = insideTitle(locale, offer.topic)
  const about = <span className="sr-only"> {t('of', { name, topic })}</span>
  return (
    <span className="flex flex-wrap items-start gap-2.5">
      {askId === null ? (
        <LinkButton href={`/desk/speakers/ask?offer=${id}`} size="small">
          {t('ask')}
          {about}
        </LinkButton>
      ) : (
        <LinkButton href={`/desk/speakers/asks/${askId}`} size="small">
          {t('asked')}
          {about}
        </LinkButton>
      )}
      <LinkButton href={`/desk/plan/new?offer=${id}&group=${groupId}`} size="small">
        {t('plan')}
        {about}
      </LinkButton>
      <LetGo
        offerId={id}
        action={letGo}
        title={t('letGoOf', { name, topic })}
        label={t('letGo')}
        about={about}
        text={t('letGoText')}
        thanks={{
          label: t('thanks'),
          help: t('thanksHelp'),
          example: t('thanksExample', { name, topic }),
        }}
      />
    </span>
  )
}

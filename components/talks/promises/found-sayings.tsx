import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { addressOf } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchField } from '@/components/ui/forms/search-field'
import { ListTools } from '@/components/ui/lists/list-tools'
import { Pager } from '@/components/ui/lists/pager'
import { Row, Rows } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import type { SayingsFilter } from '@/lib/talks/promises/schema'
import type { FoundSaying, FoundSayings } from '@/lib/talks/promises/types'

const PATH = '/desk/speakers/promises/log'

/** Messages of the log, each to be noted as a promise. */
export function FoundSayingsView({
  found,
  filter,
}: {
  readonly found: FoundSayings
  readonly filter: SayingsFilter
}) {
  const t = useTranslations('promises.log')
  return (
    <>
      <ListTools
        search={
          <SearchField
            label={t('search')}
            action={PATH}
            name="query"
            defaultValue={filter.query}
            placeholder={t('searchExample')}
          />
        }
        narrowed={{ first: 0, others: 0 }}
        count={filter.query === '' ? undefined : t('count', { count: found.total })}
      />
      <div className="mt-3 border-t-2 border-ink">
        {found.messages.length === 0 ? (
          <EmptyState title={t(filter.query === '' ? 'start' : 'none')}>
            {t(filter.query === '' ? 'startText' : 'noneText')}
          </EmptyState>
        ) : (
          <Rows>
            {found.messages.map((message) => (
              <Saying key={message.id} message={message} />
            ))}
          </Rows>
        )}
        <Pager
          page={found.page}
          pages={found.pages}
          href={(page) => addressOf(PATH, filter, { page }, {})}
        />
      </div>
    </>
  )
}

function Saying({ message }: { readonly message: FoundSaying }) {
  const t = useTranslations('promises.log')
  const locale = useLocale()
  const { id, name, text, time, promiseId } = message
  const date = fullDate(locale, Temporal.PlainDate.from(message.date))
  const about = <span className="sr-only"> {t('of', { name, date })}</span>
  return (
    <Row
      title={<span className="font-normal wrap-anywhere whitespace-pre-line">{text}</span>}
      end={
        <LinkButton
          href={
            promiseId === null
              ? `/desk/speakers/promises/new?message=${id}`
              : `/desk/speakers/promises/${promiseId}`
          }
          size="small"
        >
          {t(promiseId === null ? 'note' : 'noted')}
          {about}
        </LinkButton>
      }
    >
      {name} · {date} {time.slice(0, 5)}
    </Row>
  )
}

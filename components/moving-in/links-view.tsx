import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { ListTools } from '@/components/ui/lists/list-tools'
import { Pager } from '@/components/ui/lists/pager'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import type { FormAction } from '@/lib/i18n/form-state'
import type { InvitingDesk, NotInPage } from '@/lib/moving-in/types'
import { NOT_IN_VIEWS, type NotInFilter } from '@/lib/moving-in/schema'
import { Batches } from './batches'
import type { NamedGroup } from './group-choice'
import { HandOver } from './hand-over'
import { LinkFile, type MakeFile } from './link-file'
import { NotInRows } from './not-in-rows'
import { MovingInTabs } from './tabs'

const PATH = '/desk/moving-in/links'
type MakeLink = (before: ReactNode, data: FormData) => Promise<ReactNode>

/** Links to hand over: one after another with the next at hand, or all of them in a file. */
export function InvitingByLinks({
  desk,
  list,
  filter,
  groups,
  timeZone,
  actions: { hand, makeFile, takeBack },
}: {
  readonly desk: InvitingDesk
  readonly list: NotInPage
  readonly filter: NotInFilter
  readonly groups: readonly NamedGroup[]
  readonly timeZone: string
  readonly actions: {
    readonly hand: MakeLink
    readonly makeFile: MakeFile
    readonly takeBack: FormAction
  }
}) {
  const t = useTranslations('movingIn')
  const { rows, counts, page, pages, next } = list
  const to = (change: Partial<NotInFilter>) => addressOf({ ...filter, page: 1, ...change })
  return (
    <>
      <PageHead title={t('links.title')} intro={t('links.intro')}>
        {t('links.counts', { count: counts.all, noAddress: counts.noAddress })}
      </PageHead>
      <MovingInTabs current="links" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2 lg:row-start-1">
          <Section title={t('links.oneByOne')}>
            <p className="mt-3 mb-4 text-small text-ink-2">{t('links.oneByOneText')}</p>
            <HandOver
              action={hand}
              next={next}
              words={{
                next:
                  next === null
                    ? ''
                    : t('links.next', { name: next.nickname, count: counts.uninvited }),
                none: t('links.noneLeft'),
              }}
            />
          </Section>
        </div>
        <section
          aria-label={t('links.list')}
          className="grid content-start gap-3 lg:col-start-1 lg:row-span-2 lg:row-start-1"
        >
          <ListTools
            narrowed={{ first: filter.view === 'all' ? 0 : 1, others: filter.group === '' ? 0 : 1 }}
            first={
              <Segments
                label={t('links.view')}
                segments={NOT_IN_VIEWS.map((view) => ({
                  href: to({ view }),
                  label: t(`links.views.${view}`),
                  count: counts[view],
                  current: view === filter.view,
                }))}
              />
            }
          >
            {groups.length < 2 ? undefined : (
              <Segments
                wraps
                label={t('whose')}
                segments={[{ id: '', name: t('allGroups') }, ...groups].map(({ id, name }) => ({
                  href: to({ group: id }),
                  label: name,
                  current: id === filter.group,
                }))}
              />
            )}
          </ListTools>
          {rows.length === 0 ? (
            <EmptyState title={t(`links.empty.${filter.view}`)}>{t('links.emptyText')}</EmptyState>
          ) : (
            <NotInRows rows={rows} timeZone={timeZone} />
          )}
          <Pager page={page} pages={pages} href={(one) => addressOf({ ...filter, page: one })} />
        </section>
        <div className="grid content-start gap-10 lg:col-start-2 lg:row-start-2">
          <Section title={t('links.file')}>
            <p className="mt-3 mb-4 text-small text-ink-2">{t('links.fileText')}</p>
            <LinkFile
              action={makeFile}
              groups={groups}
              words={{
                whose: t('whose'),
                all: t('allGroups'),
                make: t('links.make', { count: desk.ready + desk.invited }),
                again: t('links.saveAgain'),
              }}
            />
          </Section>
          <Batches batches={desk.batches} timeZone={timeZone} takeBack={takeBack} />
        </div>
      </div>
    </>
  )
}

function addressOf({ view, group, page }: NotInFilter): string {
  const query = new URLSearchParams({ view, page: String(page), ...(group !== '' && { group }) })
  return `${PATH}?${query.toString()}`
}

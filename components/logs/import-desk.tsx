import { Temporal } from 'temporal-polyfill'
import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { ClientWords } from '@/components/ui/client-words'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { dayShort, weekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { SourceView } from '@/lib/logs/read/types'
import type { UploadView } from '@/lib/logs/uploads/types'
import { daysText } from './days-text'
import { SendForm } from './send-form'
import { sizeText } from './size-text'
import type { UploadAction } from './types'

type Group = { readonly id: string; readonly name: string }

/** Where a log comes in: a new file, the ones on their way, and those that came before. */
export function ImportDesk({
  groups,
  timeZone,
  uploads,
  sources,
  actions,
  undo,
}: {
  readonly groups: readonly Group[]
  readonly timeZone: string
  readonly uploads: readonly UploadView[]
  readonly sources: readonly SourceView[]
  readonly actions: { readonly cancel: UploadAction; readonly finish: UploadAction }
  /** Takes an import back. */
  readonly undo: FormAction
}) {
  const t = useTranslations('logs')
  return (
    <>
      <PageHead title={t('title')}>{t('intro')}</PageHead>
      <noscript>
        <Notice title={t('noScript.title')}>{t('noScript.text')}</Notice>
      </noscript>
      <div className="grid gap-10">
        <ClientWords rooms={['logs']}>
          <SendForm groups={groups} actions={actions} />
        </ClientWords>
        <OnTheirWay uploads={uploads} />
        <Section title={t('earlier.title')}>
          {sources.length === 0 ? (
            <EmptyState title={t('earlier.none')}>{t('earlier.noneText')}</EmptyState>
          ) : (
            <Rows>
              {sources.map((source) => (
                <SourceRow
                  key={source.id}
                  source={source}
                  groups={groups}
                  timeZone={timeZone}
                  undo={undo}
                />
              ))}
            </Rows>
          )}
        </Section>
      </div>
    </>
  )
}

function OnTheirWay({ uploads }: { readonly uploads: readonly UploadView[] }) {
  const t = useTranslations('logs')
  if (uploads.length === 0) return null
  return (
    <Section title={t('onTheirWay')}>
      <Rows>
        {uploads.map(({ id, fileName, groupName, size, state }) => (
          <Row
            key={id}
            title={
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="wrap-anywhere">{fileName}</span>
                <Chip tone={toneOf(state)}>{t(`state.${state}`)}</Chip>
              </span>
            }
            end={
              <LinkButton size="small" href={`/desk/import/${id}`}>
                {t(`open.${state === 'RECEIVING' ? 'goOn' : 'look'}`)}
                <span className="sr-only">{fileName}</span>
              </LinkButton>
            }
          >
            {groupName} · {sizeText(size)}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function toneOf(state: UploadView['state']): ChipTone {
  if (state === 'FAILED') return 'no'
  return state === 'RUNNING' || state === 'READY' ? 'live' : 'plain'
}

function SourceRow({
  source,
  groups,
  timeZone,
  undo,
}: {
  readonly source: SourceView
  readonly groups: readonly Group[]
  readonly timeZone: string
  readonly undo: FormAction
}) {
  const t = useTranslations('logs')
  const locale = useLocale()
  const { added, duplicates, firstDay, lastDay, groupId, fileName } = source
  const day = Temporal.Instant.from(source.importedAt).toZonedDateTimeISO(timeZone).toPlainDate()
  const facts = [
    t('earlier.counts', { added, duplicates }),
    daysText(locale, firstDay, lastDay),
    groups.find(({ id }) => id === groupId)?.name ?? '',
  ].filter((fact) => fact !== '')
  return (
    <Row
      lead={<DayLead weekday={weekday(locale, day)} day={dayShort(locale, day)} />}
      title={<span className="wrap-anywhere">{fileName}</span>}
      end={
        <ConfirmDialog
          trigger={{ label: t('earlier.undo'), size: 'small' }}
          title={t('earlier.undoTitle', { file: fileName })}
          confirm={t('earlier.undo')}
          action={undo}
          fields={{ id: source.id }}
        >
          <p>{t('earlier.undoText', { added })}</p>
        </ConfirmDialog>
      }
    >
      {facts.join(' · ')}
    </Row>
  )
}

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Reason } from '@/lib/matching/types'
import type { ProposalView } from '@/lib/matching/types-view'
import { SideView } from './side'

export type ProposalActions = {
  readonly accept: FormAction
  readonly decline: FormAction
  readonly reopen: FormAction
}

/** "Same person?": the reasons in words and the decision; both histories side by side one press further. */
export function Proposal({
  proposal,
  timeZone,
  actions,
  queue,
}: {
  readonly proposal: ProposalView
  readonly timeZone: string
  readonly actions: ProposalActions
  /** The filter of the list, as it stands in an address. */
  readonly queue: string
}) {
  const t = useTranslations('matching')
  const { id, member, other, score, state } = proposal
  const names = { a: member.title, b: other.title }
  return (
    <li className="border-b border-line pt-2.5">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base md:text-title">
            <span className="wrap-anywhere">{t('ask', names)}</span>
            {score === 0 ? null : (
              <Chip tone={score >= 75 ? 'live' : 'plain'}>{t('score', { score })}</Chip>
            )}
          </h2>
          <Reasons reasons={proposal.reasons} />
        </div>
        <div className="flex flex-wrap items-start gap-2">
          {state === 'OPEN' ? (
            <>
              {other.kind === 'member' ? (
                <ConfirmDialog
                  trigger={{ label: t('acceptMerge'), tone: 'primary', size: 'small' }}
                  title={t('mergeTitle', names)}
                  confirm={t('acceptMerge')}
                  action={actions.accept}
                  fields={{ proposalId: id, queue }}
                  tone="primary"
                >
                  <p>{t('mergeText', names)}</p>
                  <p>
                    <a
                      className="underline underline-offset-4"
                      href={`/desk/people/${member.id}/merge?other=${other.id}`}
                    >
                      {t('mergeLook')}
                    </a>
                  </p>
                </ConfirmDialog>
              ) : (
                <Decide
                  action={actions.accept}
                  id={id}
                  queue={queue}
                  label={t('acceptNamed', names)}
                  primary
                >
                  {t('accept')}
                </Decide>
              )}
              <Decide
                action={actions.decline}
                id={id}
                queue={queue}
                label={t('declineNamed', names)}
              >
                {t('decline')}
              </Decide>
            </>
          ) : (
            // At the other end: it never stands where the decision was made.
            <div className="ms-auto">
              <Decide action={actions.reopen} id={id} label={t('undoNamed', names)}>
                {t('undo')}
              </Decide>
            </div>
          )}
        </div>
      </div>
      {/* Its line is as high as a finger needs; the words above it take no touch. */}
      <div className="-mt-2.5 -mb-0.5">
        <Disclosure label={t('sides')}>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pb-3 md:grid-cols-2">
            <SideView side={member} timeZone={timeZone} />
            <SideView side={other} timeZone={timeZone} />
          </div>
        </Disclosure>
      </div>
    </li>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const t = useTranslations('matching')
  if (reasons.length === 0) return null
  return (
    <ul className="mt-1 grid list-disc gap-0.5 ps-5 text-small">
      {reasons.map(({ code, facts }) => (
        <li key={code} className="wrap-anywhere">
          {t(`reasons.${code}`, facts)}
        </li>
      ))}
    </ul>
  )
}

function Decide({
  action,
  id,
  queue,
  label,
  primary = false,
  children,
}: {
  readonly action: FormAction
  readonly id: string
  /** Where it leads back to with what was decided; left out where it only changes this row. */
  readonly queue?: string
  readonly label: string
  readonly primary?: boolean
  readonly children: string
}) {
  return (
    <Form action={action} label={label}>
      <input type="hidden" name="proposalId" value={id} />
      {queue === undefined ? null : <input type="hidden" name="queue" value={queue} />}
      <SubmitButton tone={primary ? 'primary' : 'plain'} size="small">
        {children}
      </SubmitButton>
    </Form>
  )
}

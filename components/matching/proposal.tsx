import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
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

/** "Same person?": both histories side by side, the reasons in words, and the decision. */
export function Proposal({
  proposal,
  timeZone,
  actions,
}: {
  readonly proposal: ProposalView
  readonly timeZone: string
  readonly actions: ProposalActions
}) {
  const t = useTranslations('matching')
  const { id, member, other, score, state } = proposal
  const names = { a: member.title, b: other.title }
  return (
    <li className="border-b border-line py-6">
      <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-title">
        <span className="wrap-anywhere">{t('ask', names)}</span>
        {score === 0 ? null : (
          <Chip tone={score >= 75 ? 'live' : 'plain'}>{t('score', { score })}</Chip>
        )}
      </h2>
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-3 md:grid-cols-2">
        <SideView side={member} timeZone={timeZone} />
        <SideView side={other} timeZone={timeZone} />
      </div>
      <Reasons reasons={proposal.reasons} />
      <div className="mt-4 flex flex-wrap items-start gap-3">
        {state === 'OPEN' ? (
          <>
            {other.kind === 'member' ? (
              <ConfirmDialog
                trigger={{ label: t('acceptMerge'), tone: 'primary' }}
                title={t('mergeTitle', names)}
                confirm={t('acceptMerge')}
                action={actions.accept}
                fields={{ proposalId: id }}
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
              <Decide action={actions.accept} id={id} label={t('acceptNamed', names)} primary>
                {t('accept')}
              </Decide>
            )}
            <Decide action={actions.decline} id={id} label={t('declineNamed', names)}>
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
    </li>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const t = useTranslations('matching')
  if (reasons.length === 0) return null
  return (
    <ul className="mt-3 grid list-disc gap-1 ps-5 text-small">
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
  label,
  primary = false,
  children,
}: {
  readonly action: FormAction
  readonly id: string
  readonly label: string
  readonly primary?: boolean
  readonly children: string
}) {
  return (
    <Form action={action} label={label}>
      <input type="hidden" name="proposalId" value={id} />
      <SubmitButton tone={primary ? 'primary' : 'plain'}>{children}</SubmitButton>
    </Form>
  )
}

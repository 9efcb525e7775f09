import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import type { HandedAccess } from '@/lib/auth/handed/types'
import type { Role } from '@/lib/auth/types'
import type { FormAction } from '@/lib/i18n/form-state'

/** The duties one member holds, to give and to take back. Only those the viewer may change have a button. */
export function Duties({
  member,
  roles,
  handed,
  handedAddress,
  action,
}: {
  readonly member: { readonly id: string; readonly displayName: string }
  /** What a new duty ends, for the maker of a link would have the duty as well. */
  readonly handed: HandedAccess
  /** Whether it takes their address away, for the same reason. */
  readonly handedAddress: boolean
  readonly roles: readonly { readonly role: Role; readonly held: boolean; readonly may: boolean }[]
  readonly action: FormAction
}) {
  const t = useTranslations('members.desk')
  return (
    <Section title={t('duties')}>
      {Object.values(handed).some((count) => count > 0) &&
      roles.some(({ may, held }) => may && !held) ? (
        <p className="py-4 text-small text-ink-2">{t('handedEnds', { ...handed })}</p>
      ) : null}
      {handedAddress && roles.some(({ may, held }) => may && !held) ? (
        <p className="pb-4 text-small text-ink-2">{t('handedAddress')}</p>
      ) : null}
      <ul>
        {roles.map(({ role, held, may }) => (
          <li
            key={role}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3.5"
          >
            <div className="min-w-0 flex-1 basis-52">
              <span className="me-2 font-semibold">{t(`roles.${role}`)}</span>
              {held ? <Chip tone="ok">{t('holds')}</Chip> : null}
              <p className="text-small text-ink-2">{t(`roleHelp.${role}`)}</p>
            </div>
            {may ? <Change member={member} role={role} held={held} action={action} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Change({
  member,
  role,
  held,
  action,
}: {
  readonly member: { readonly id: string; readonly displayName: string }
  readonly role: Role
  readonly held: boolean
  readonly action: FormAction
}) {
  const t = useTranslations('members.desk')
  const name = t(`roles.${role}`)
  if (held) {
    return (
      <ConfirmDialog
        trigger={{ label: t('take'), size: 'small' }}
        title={t('takeTitle', { role: name })}
        confirm={t('take')}
        action={action}
        fields={{ memberId: member.id, role, held: 'false' }}
      >
        <p>{t('takeText', { name: member.displayName })}</p>
      </ConfirmDialog>
    )
  }
  return (
    <Form action={action} label={`${t('give')} ${name}`} quietSuccess>
      <input type="hidden" name="memberId" value={member.id} />
      <input type="hidden" name="role" value={role} />
      <input type="hidden" name="held" value="true" />
      <SubmitButton tone="plain" size="small" aria-label={`${t('give')} ${name}`}>
        {t('give')}
      </SubmitButton>
    </Form>
  )
}

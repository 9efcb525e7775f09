import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { DateField, TextField } from '@/components/ui/forms/text-field'
import { Section } from '@/components/ui/section'
import type { HandedAccess } from '@/lib/auth/handed/types'
import type { Role } from '@/lib/auth/types'
import { fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { lastDayBefore, roleForm } from '@/lib/members/roles/rules'
import type { RolesOfMember } from '@/lib/members/roles/types'
import { RoleHistory } from './role-history'

type Person = { readonly id: string; readonly displayName: string }

/** The duties one member holds, to give and to take back. Only those the viewer may change have a button. */
export function Duties({
  member,
  roles,
  known,
  handed,
  handedAddress,
  today,
  timeZone,
  action,
}: {
  readonly member: Person
  readonly roles: readonly { readonly role: Role; readonly held: boolean; readonly may: boolean }[]
  readonly known: RolesOfMember
  /** What a new duty ends, for the maker of a link would have the duty as well. */
  readonly handed: HandedAccess
  /** Whether it takes their address away, for the same reason. */
  readonly handedAddress: boolean
  /** As `2026-11-22`. */
  readonly today: string
  readonly timeZone: string
  readonly action: FormAction
}) {
  const t = useTranslations('members.desk')
  const locale = useLocale()
  const gives = roles.some(({ may, held }) => may && !held)
  return (
    <Section title={t('duties')} id="duties">
      {Object.values(handed).some((count) => count > 0) && gives ? (
        <p className="py-4 text-small text-ink-2">{t('handedEnds', { ...handed })}</p>
      ) : null}
      {handedAddress && gives ? (
        <p className="pb-4 text-small text-ink-2">{t('handedAddress')}</p>
      ) : null}
      <ul>
        {roles.map(({ role, held, may }) => {
          const end = known.ends.get(role)
          const lastDay = held && end !== undefined ? lastDayBefore(end, timeZone) : null
          const change = { member, role, lastDay: lastDay?.toString() ?? null, today, action }
          return (
            <li
              key={role}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3.5"
            >
              <div className="min-w-0 flex-1 basis-52">
                <span className="me-2 font-semibold">{t(`roles.${role}`)}</span>
                {held ? <Chip tone="ok">{t('holds')}</Chip> : null}
                {lastDay === null ? null : (
                  <span className="ms-2 text-small">
                    {t('holdsUntil', { day: fullDate(locale, lastDay) })}
                  </span>
                )}
                <p className="text-small text-ink-2">{t(`roleHelp.${role}`)}</p>
              </div>
              {may && held ? (
                <div className="flex flex-wrap gap-3">
                  <Give {...change} held />
                  <Take {...change} />
                </div>
              ) : null}
              {may && !held ? <Give {...change} held={false} /> : null}
            </li>
          )
        })}
      </ul>
      <RoleHistory events={known.events} timeZone={timeZone} />
    </Section>
  )
}

type Change = {
  readonly member: Person
  readonly role: Role
  /** Of a role that is held; null for no end. */
  readonly lastDay: string | null
  readonly today: string
  readonly action: FormAction
}

/** Gives a role, or says until when one is held. */
function Give({ member, role, lastDay, today, action, held }: Change & { readonly held: boolean }) {
  const t = useTranslations('members.desk')
  const name = t(`roles.${role}`)
  const label = held ? t('changeEnd') : t('give')
  return (
    <ConfirmDialog
      trigger={{ label, name: `${label} ${name}`, size: 'small' }}
      title={t(held ? 'changeEndTitle' : 'giveTitle', { role: name })}
      confirm={t(held ? 'changeEnd' : 'give')}
      tone="primary"
      action={action}
      fields={{ memberId: member.id, role, held: 'true' }}
      basedOn={roleForm(held, lastDay)}
    >
      {held ? null : <p>{t('giveText', { name: member.displayName })}</p>}
      <TextField name="reason" label={t('roleReason')} help={t('roleReasonHelp')} maxLength={300} />
      <DateField
        name="until"
        label={t('roleUntil')}
        help={t('roleUntilHelp')}
        min={today}
        defaultValue={lastDay ?? ''}
        optional
      />
    </ConfirmDialog>
  )
}

function Take({ member, role, lastDay, action }: Change) {
  const t = useTranslations('members.desk')
  const name = t(`roles.${role}`)
  return (
    <ConfirmDialog
      trigger={{ label: t('take'), name: `${t('take')} ${name}`, size: 'small' }}
      title={t('takeTitle', { role: name })}
      confirm={t('take')}
      action={action}
      fields={{ memberId: member.id, role, held: 'false' }}
      basedOn={roleForm(true, lastDay)}
    >
      <p>{t('takeText', { name: member.displayName })}</p>
      <TextField name="reason" label={t('roleReason')} help={t('roleReasonHelp')} maxLength={300} />
    </ConfirmDialog>
  )
}

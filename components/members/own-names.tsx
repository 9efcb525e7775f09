import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Row, Rows, Section } from '@/components/ui/section'
import { Select } from '@/components/ui/forms/select'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import type { NameHeld } from '@/lib/members/profile/types'

const KINDS = ['PEN_NAME', 'REAL_NAME'] as const

/** Pen names and real names a member added of themselves, to add to and to take back. */
export function OwnNames({
  names,
  add,
  takeBack,
}: {
  readonly names: readonly NameHeld[]
  readonly add: FormAction
  readonly takeBack: FormAction
}) {
  const t = useTranslations('members')
  const own = names.flatMap(({ kind, ...name }) =>
    name.source === 'profile' && (kind === 'PEN_NAME' || kind === 'REAL_NAME')
      ? [{ ...name, kind }]
      : [],
  )
  return (
    <Section title={t('ownNames.title')}>
      <Rows>
        {own.map(({ id, kind, text }) => (
          <Row
            key={id}
            title={<span className="wrap-anywhere">{text}</span>}
            end={
              <ConfirmDialog
                trigger={{ label: t('ownNames.takeBack'), size: 'small' }}
                title={t('ownNames.takeBackTitle', { name: text })}
                confirm={t('ownNames.takeBack')}
                action={takeBack}
                fields={{ nameId: id }}
              >
                <p>{t('ownNames.takeBackText')}</p>
              </ConfirmDialog>
            }
          >
            {t(`kinds.${kind}`)} · {t(`ownNames.seen.${kind}`)}
          </Row>
        ))}
      </Rows>
      <div className="py-4">
        <Form action={add} label={t('ownNames.add')}>
          <div className="grid gap-5 md:grid-cols-2">
            <Select
              name="kind"
              label={t('ownNames.kind')}
              help={t('ownNames.kindHelp')}
              choices={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
            <TextField name="text" label={t('ownNames.text')} />
          </div>
          <div>
            <SubmitButton tone="plain">{t('ownNames.add')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}

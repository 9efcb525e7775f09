import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Select } from '@/components/ui/forms/select'
import { TextField } from '@/components/ui/forms/text-field'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import { MAX_GROUP_NAME } from '@/lib/communities/rules'
import { groupForm } from '@/lib/communities/settings/rules-groups'
import { MAX_GROUP_ABOUT } from '@/lib/communities/settings/schema-groups'
import type { CommunityView } from '@/lib/communities/types'
import type { FormAction } from '@/lib/i18n/form-state'

type Groups = CommunityView['groups']

/** The groups in their order, each with its name and its place to change. */
export function GroupList({
  groups,
  action,
}: {
  readonly groups: Groups
  readonly action: FormAction
}) {
  const t = useTranslations('settings.groups')
  const places = groups.map((_, at) => ({
    value: String(at + 1),
    label: t('placeOf', { place: at + 1, count: groups.length }),
  }))
  return (
    <Section title={t('list')}>
      <Rows>
        {groups.map(({ id, name, about, capacity, kind, isOpen }, at) => (
          <Row
            key={id}
            lead={<span className="text-ink-3 tabular-nums">{at + 1}</span>}
            title={
              <a href={`/desk/settings/groups/${id}`} className="wrap-anywhere">
                {name}
              </a>
            }
            end={
              <ConfirmDialog
                trigger={{ label: t('change'), size: 'small' }}
                title={t('changeTitle', { name })}
                confirm={t('save')}
                tone="primary"
                action={action}
                fields={{ groupId: id }}
                basedOn={groupForm({ name, place: at + 1 })}
              >
                <TextField
                  name="name"
                  label={t('name')}
                  help={t('nameHelp')}
                  autoComplete="off"
                  maxLength={MAX_GROUP_NAME}
                  defaultValue={name}
                />
                <Select
                  name="place"
                  label={t('place')}
                  help={t('placeHelp')}
                  choices={places}
                  defaultValue={String(at + 1)}
                />
              </ConfirmDialog>
            }
          >
            <span className="block wrap-anywhere">{about === '' ? t('noSentence') : about}</span>
            <span className="block tabular-nums">
              {t(`kinds.${kind}`)} · {t('seats', { capacity })}
            </span>
            {isOpen ? null : <Chip>{t('closed')}</Chip>}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** Adds a group, and says first what it begins with. */
export function AddGroup({ action }: { readonly action: FormAction }) {
  const t = useTranslations('settings.groups')
  return (
    <ConfirmDialog
      trigger={{ label: t('add'), tone: 'primary' }}
      title={t('add')}
      confirm={t('addIt')}
      tone="primary"
      action={action}
    >
      <p>{t('addText')}</p>
      <TextField name="name" label={t('name')} autoComplete="off" maxLength={MAX_GROUP_NAME} />
      <TextField
        name="about"
        label={t('sentence')}
        help={t('sentenceHelp')}
        optional
        autoComplete="off"
        maxLength={MAX_GROUP_ABOUT}
      />
    </ConfirmDialog>
  )
}

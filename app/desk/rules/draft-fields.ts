const PLACES = [0, 1, 2, 3]

/** A draft as its form sends it, for its schema: the parts by their places, a place without one left out. */
export function draftFields(fields: Readonly<Record<string, string>>) {
  const parts = PLACES.flatMap((at) => {
    const part = fields[`part${String(at)}`] ?? ''
    return part === '' ? [] : [{ part, required: `required${String(at)}` in fields }]
  })
  return {
    template: {
      parts,
      separator: fields['template.separator'] ?? '',
      longest: whole(fields['template.longest']),
    },
    reminderLimit: whole(fields['reminderLimit']),
    announcement: {
      zh: fields['announcement.zh'] ?? '',
      en: fields['announcement.en'] ?? '',
    },
    note: fields['note'] ?? '',
    basedOn: fields['basedOn'],
  }
}

function whole(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text)
}

import type { WordedFinding } from './wording'

/** The sentences of a finding. `warning` introduces those that an organiser should look at. */
export function WordedNotes({
  worded: { reasons, warnings },
  warning,
}: {
  readonly worded: Pick<WordedFinding, 'reasons' | 'warnings'>
  readonly warning: string
}) {
  if (reasons.length + warnings.length === 0) return null
  return (
    <ul className="grid gap-1 text-small wrap-anywhere text-ink-2">
      {reasons.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {warnings.map((sentence) => (
        <li key={sentence}>
          <span className="font-semibold">{warning}</span> {sentence}
        </li>
      ))}
    </ul>
  )
}

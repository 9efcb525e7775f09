/** What a plot over time is made of. Plain data: it travels from the page to the browser. */

/** A token of app/globals.css; each keeps 3 to 1 against the paper in both themes, except `faint`. */
export type PlotTone = 'jade' | 'lamp' | 'cinnabar' | 'ink' | 'edge' | 'faint'

export type PlotSeries = {
  readonly key: string
  readonly label: string
  readonly tone: PlotTone
}

export type PlotPoint = {
  /** Unique: a date. */
  readonly key: string
  /** As it stands at the axis; short. */
  readonly label: string
  /** By the series' keys; null where there is nothing to say: the line breaks. */
  readonly values: Readonly<Record<string, number | null>>
}

/** `stacked` shows parts that add up, a bar a date; `area` one quantity; `line` several beside each other. */
export type PlotKind = 'stacked' | 'area' | 'line'

/** How a value is said: a count, or a share of one as percent. */
export type PlotUnit = 'count' | 'share'

/** Colours of the parts, as the style sheet has them in the theme that is on. */
export const PLOT_COLOURS: Readonly<Record<PlotTone, string>> = {
  jade: 'var(--jade)',
  lamp: 'var(--lamp-fill)',
  cinnabar: 'var(--cinnabar)',
  ink: 'var(--ink-2)',
  edge: 'var(--edge)',
  faint: 'var(--line)',
}

export function sayValue(value: number | null, unit: PlotUnit): string {
  if (value === null) return '–'
  return unit === 'share' ? `${(value * 100).toFixed(0)}%` : String(value)
}

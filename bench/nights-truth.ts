import type { TrueNight } from './nights-measure'

/** Reads the hand-made table: a header row, then plain comma-separated cells without quotes. */
export function readTruth(csv: string): TrueNight[] {
  const [head, ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const names = (head ?? '').split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    const cell = (name: string) => cells[names.indexOf(name)]?.trim() ?? ''
    return {
      date: cell('date'),
      status: cell('status'),
      mode: cell('mode'),
      speaker: cell('speaker_label'),
      method: cell('checkin_method'),
      times: {
        opened: cell('checkin_opened'),
        closed: cell('checkin_closed'),
        started: cell('talk_started'),
        ended: cell('talk_ended'),
        questions: cell('qa_started'),
      },
      onTime: cell('gesture_on_time'),
      late: cell('gesture_late'),
    }
  })
}

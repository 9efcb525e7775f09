import type { Understood } from './engine'
import { coverOf } from './engine-roles'
import { placeOf } from './engine-places'
import { CITY_ALIASES } from './knowledge-cities'
import { widthOf } from './engine-text'
import type { PartName, Remark, Template, VerdictName } from './types'

const NOBODY: ReadonlySet<string> = new Set()

export function reasonsOf(
  read: Understood,
  template: Template,
  verdict: VerdictName,
  missing: readonly PartName[],
): Remark[] {
  if (verdict === 'compliant') return [remark('FITS')]
  if (verdict === 'unreadable') {
    return [
      remark(
        read.pieces.length === 0 ? 'EMPTY' : read.pieces.length === 1 ? 'LONE_WORD' : 'UNTOLD',
      ),
    ]
  }
  return [...missing.map((part) => remark('MISSING', { part })), ...formOf(read, template)]
}

function formOf(read: Understood, template: Template): Remark[] {
  const remarks: Remark[] = []
  const order = template.parts.map(({ part }) => part)
  read.choices.forEach((choice, index) => {
    const next = read.choices[index + 1]
    if (next === undefined) return
    const gap = read.gaps[next.from]
    if (order.indexOf(choice.part) > order.indexOf(next.part) && order.includes(next.part)) {
      remarks.push(remark('ORDER', { first: next.part, second: choice.part }))
    }
    if (gap?.kind === 'glued') {
      remarks.push(remark('GLUED', { first: choice.part, second: next.part }))
    } else if (gap?.exact === false && !remarks.some(({ code }) => code === 'SEPARATOR')) {
      remarks.push(remark('SEPARATOR', { wanted: template.separator }))
    }
  })
  if (read.cleaned.widened) remarks.push(remark('WIDTH'))
  return remarks
}

export function warningsOf(
  read: Understood,
  template: Template,
  verdict: VerdictName,
  suggestion: string,
): Remark[] {
  const remarks: Remark[] = []
  if (read.cleaned.emoji) remarks.push(remark('EMOJI'))
  if (read.cleaned.lost) remarks.push(remark('LOST_CHARACTERS'))
  if (verdict === 'unreadable') return remarks
  const { city, role } = read.parts
  if (city !== null && placeOf(city.toLowerCase(), NOBODY) === 'alias') {
    remarks.push(
      remark('ABBREVIATED_CITY', {
        text: city,
        city: CITY_ALIASES.get(city.toLowerCase()) ?? city,
      }),
    )
  }
  if (role !== null && coverOf(role.toLowerCase(), NOBODY).joke)
    remarks.push(remark('JOKE_ROLE', { text: role }))
  const length = widthOf(suggestion)
  if (length > template.longest)
    remarks.push(remark('TOO_LONG', { length, longest: template.longest }))
  return remarks
}

function remark(code: string, facts: Remark['facts'] = {}): Remark {
  return { code, facts }
}

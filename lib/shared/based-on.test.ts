import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  basedOn,
  changesSince,
  requireSeenUnchanged,
  requireUnchanged,
  type BasedOn,
} from './based-on'
import { basedOnSchema } from './based-on-schema'
import { Refused, type Refusal } from './outcome'
import { readInput } from './read-form'

const FIELDS = ['name', 'company', 'ticked']
const value = fc.constantFrom('', '甲', '乙', 'on')
const form = fc.record({ name: value, company: value, ticked: value })

function refusal(base: BasedOn | undefined, current: BasedOn, typed: BasedOn): Refusal | null {
  try {
    requireUnchanged(base, current, typed)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** The form after a refusal, as the page shows it. */
function shownAgain(typed: BasedOn, { stale }: Refusal): { base: BasedOn; typed: BasedOn } {
  const kept = (stale?.changes ?? []).filter((change) => !change.typed)
  const base = basedOnSchema.parse(stale?.next['basedOn'])
  return {
    base,
    typed: { ...typed, ...basedOn(Object.fromEntries(kept.map((c) => [c.field, c.now]))) },
  }
}

describe('a save that came too late', () => {
  it('is refused with what changed, and with whether the form would change it too', () => {
    const base = { name: '甲', company: '青舟', ticked: '' }
    const current = { name: '乙', company: '临溪', ticked: '' }
    const typed = { name: '丙', company: '青舟', ticked: 'on' }
    expect(changesSince(base, current, typed)).toEqual([
      { field: 'name', now: '乙', typed: true },
      { field: 'company', now: '临溪', typed: false },
    ])
    expect(refusal(base, current, typed)).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      facts: { count: 2 },
    })
  })

  it('passes when nothing changed, or when all that changed is what it would save', () => {
    fc.assert(
      fc.property(form, form, form, (base, current, typed) => {
        const lost = FIELDS.some(
          (field) =>
            current[field as 'name'] !== base[field as 'name'] &&
            current[field as 'name'] !== typed[field as 'name'],
        )
        expect(refusal(base, current, typed) !== null).toBe(lost)
      }),
    )
  })

  it('is saved at the second try, with all that was typed and all that was left alone', () => {
    fc.assert(
      fc.property(form, form, form, (base, current, typed) => {
        const first = refusal(base, current, typed)
        fc.pre(first !== null)
        const again = shownAgain(typed, first)
        expect(refusal(again.base, current, again.typed)).toBeNull()
        for (const field of FIELDS as 'name'[]) {
          const touched = typed[field] !== base[field]
          const unchanged = current[field] === base[field]
          expect(again.typed[field]).toBe(touched || unchanged ? typed[field] : current[field])
        }
      }),
    )
  })

  it('is refused again when there is a third save in between', () => {
    const first = refusal({ name: '甲' }, { name: '乙' }, { name: '丙' })
    expect(first).not.toBeNull()
    const again = shownAgain({ name: '丙' }, first ?? { code: '', facts: {} })
    expect(refusal(again.base, { name: '丁' }, again.typed)?.code).toBe('CHANGED_MEANWHILE')
  })

  it('cannot be hidden by a form that leaves a field out', () => {
    expect(refusal({}, { name: '乙' }, { name: '丙' })?.code).toBe('CHANGED_MEANWHILE')
    expect(refusal(undefined, { name: '乙' }, { name: '丙' })).toBeNull()
  })
})

describe('what is done to what a page showed', () => {
  const seen = { topic: '对账', date: '2026-11-22', speaker: '甲' }
  const refusalOf = (base: BasedOn | undefined, current: BasedOn) => {
    try {
      requireSeenUnchanged(base, current, { speaker: '沈知远' })
      return null
    } catch (error) {
      if (error instanceof Refused) return error.refusal
      throw error
    }
  }

  it('is refused with all that differs, what is gone by now included, and done once that was seen', () => {
    const current = { topic: '', date: '2026-12-14', speaker: '甲' }
    expect(refusalOf(seen, current)).toEqual({
      code: 'CHANGED_MEANWHILE',
      facts: { count: 2, kind: 'act' },
      stale: {
        changes: [
          { field: 'topic', now: '', typed: true },
          { field: 'date', now: '2026-12-14', typed: true },
        ],
        next: { basedOn: JSON.stringify(current) },
      },
    })
    expect(refusalOf(current, current)).toBeNull()
    expect(refusalOf(undefined, current)).toBeNull()
  })

  it('is refused by names where the page cannot know them', () => {
    expect(refusalOf(seen, { ...seen, speaker: '乙' })?.stale?.changes).toEqual([
      { field: 'speaker', now: '乙', typed: true, label: '沈知远' },
    ])
  })
})

describe('what a form says it was made from', () => {
  it('is read, or the save is refused', () => {
    const read = (text: unknown) => {
      const input = readInput(basedOnSchema, text)
      return input.ok ? input.value : input.refusals[0]?.code
    }
    expect(read('{"name":"甲"}')).toEqual({ name: '甲' })
    for (const bad of [undefined, '', '[]', 'null', '{"name":1}', '{']) {
      expect(read(bad)).toBe('FORM_OUTDATED')
    }
    expect(read(`{"a":"${'x'.repeat(60_000)}"}`)).toBe('TOO_LONG')
  })

  it('holds values as fields do', () => {
    const values = {
      none: null,
      missing: undefined,
      ticked: true,
      not: false,
      count: 3,
      word: '字',
    }
    expect(basedOn(values)).toEqual({
      none: '',
      missing: '',
      ticked: 'on',
      not: '',
      count: '3',
      word: '字',
    })
  })
})

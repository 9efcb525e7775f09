import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, evening } from '@/lib/checkins/fixtures'
import { ok } from '@/lib/shared/outcome'
import { toCsv } from '@/lib/shared/csv'
import { decideList, namesIn } from './rules'

describe('the names in what was pasted', () => {
  it.each([
    ['a 接龙', '#接龙\n今晚签到\n1. 顾川-灯下支付-产品\n2、林见鹿\n3）C’est la vie', 3],
    ['lines with a sign', '顾川-灯下支付 +1\n林见鹿 [OK]\n+1 车车\n叶知秋：签到', 4],
    ['copied messages', '顾川-灯下支付-产品 19:20\n[OK]\n林见鹿 2026-03-11 19:21:07\n+1\n1', 2],
    ['names in one line', '顾川、林见鹿，车车', 3],
    ['mentions', '@顾川 \n@林见鹿 +1', 2],
  ])('are found in %s', (_, text, count) => {
    const names = namesIn(text).filter((name) => name !== '今晚签到')
    expect(names).toHaveLength(count)
    expect(names.join(' ')).not.toMatch(/\+1|\[OK\]|@|19:2|签到/u)
    expect(names[0]).toMatch(/^顾川/u)
  })

  it('are those of a table that this app wrote', () => {
    const rows = ['顾川', '=林见鹿', 'a,b']
    const columns = [
      { head: '姓名', cell: (name: string) => name },
      { head: '到了', cell: () => '19:20' },
    ]
    expect(namesIn(toCsv(columns, rows))).toEqual(rows)
  })

  it('are each named once, and none is a sign', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const names = namesIn(text)
        expect(new Set(names).size).toBe(names.length)
        expect(namesIn(['[OK]', '+1', '签到', '到', '1'].join('\n'))).toEqual([])
      }),
    )
  })
})

describe('a list of the host', () => {
  const night = evening({ phase: 'CHECK_IN' })

  it('is on time within the check-in, also when it is pasted after it', () => {
    expect(decideList(night, 'ON_TIME', at('19:20'))).toEqual(ok({ at: at('19:20') }))
    const last = at('19:30').subtract({ milliseconds: 1 })
    expect(decideList(night, 'ON_TIME', at('20:30'))).toEqual(ok({ at: last }))
  })

  it('is not late while the check-in is open, nor anything before it or a week later', () => {
    const code = (now: typeof last, status: 'ON_TIME' | 'LATE') => {
      const decided = decideList(night, status, now)
      return decided.ok ? 'OK' : decided.refusal.code
    }
    const last = at('21:00', '2026-03-18')
    expect(code(at('19:20'), 'LATE')).toBe('CHECK_IN_STILL_OPEN')
    expect(code(at('19:14'), 'ON_TIME')).toBe('CHECK_IN_NOT_OPEN_YET')
    expect(code(last.subtract({ milliseconds: 1 }), 'LATE')).toBe('OK')
    expect(code(last, 'LATE')).toBe('CHECK_IN_TOO_LATE')
  })
})

import { describe, expect, it } from 'vitest'
import { soundsOf } from './rules-pinyin'
import { openNames, searchColumns, type Searched } from './rules-search'
import type { KnownName, NameKind } from '@/lib/members/names/types'

const PERSON: Searched = {
  displayName: '沈知远',
  company: '青舟支付',
  position: '产品',
  city: '长沙',
  showCompany: true,
  showCity: true,
}
const name = (kind: NameKind, text: string, source = 'roster'): KnownName => ({
  kind,
  text,
  source,
})

describe('how a name sounds', () => {
  it('is found from every syllable, whole and by initials', () => {
    const sounds = soundsOf(['沈知远'])
    for (const sound of ['shenzhiyuan', 'szy', 'zhiyuan', 'zy', 'yuan']) {
      expect(sounds).toContain(sound)
    }
  })

  it('reads a surname as a surname', () => {
    expect(soundsOf(['单于重'])).toContain('shanyuzhong')
    expect(soundsOf(['解晓东'])).toContain('xiexiaodong')
    expect(soundsOf(['曾晓'])).toContain('zengxiao')
  })

  it('keeps the other readings of a character too', () => {
    const sounds = soundsOf(['乐天'])
    expect(sounds).toContain('letian')
    expect(sounds).toContain('yuetian')
  })

  it('takes ü as v and as u', () => {
    expect(soundsOf(['吕布'])).toEqual(expect.arrayContaining(['lvbu', 'lubu']))
  })

  it('hears nothing in Latin', () => {
    expect(soundsOf(['Tim Chen', ''])).toEqual([])
  })
})

describe('what the directory searches', () => {
  it('is everything for organisers and what is not kept for members', () => {
    const names = [name('GROUP_NICKNAME', '知远-QZ-产品'), name('PEN_NAME', '车车')]
    const kept = searchColumns({ ...PERSON, showCompany: false }, names)
    expect(kept.folded.split('\u001f')).toEqual([
      '沈知远',
      '青舟支付',
      '产品',
      '长沙',
      '知远-qz-产品',
      '车车',
    ])
    expect(kept.openFolded.split('\u001f')).toEqual(['沈知远', '产品', '长沙', '车车'])
    expect(kept.pinyin).not.toContain('qingzhou')
    expect(kept.pinyin).toContain('\u001fcs')
  })

  it('holds nothing of a city that is kept', () => {
    const kept = searchColumns({ ...PERSON, showCity: false }, [name('PEN_NAME', '长沙阿远')])
    expect(kept.openFolded).not.toContain('长沙')
    expect(kept.pinyin).not.toContain('changsha')
  })

  it('leaves to organisers what an exporter noted and a real name, from any source', () => {
    const names = [
      name('EXPORT_LABEL', '欠我饭的沈总', 'log'),
      name('REAL_NAME', '沈大勇'),
      name('REAL_NAME', '沈小勇', 'profile'),
    ]
    expect(openNames(PERSON, names)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { pastedLines } from './rules-pasted'

const both = [
  { label: '沈知远-青舟支付-产品', text: '夜话 K7Q4' },
  { label: '阿禾', text: '夜话 H3CD' },
]

describe('lines copied from a group', () => {
  it.each([
    '沈知远-青舟支付-产品:\n夜话 K7Q4\n\n阿禾:\n夜话 H3CD',
    '沈知远-青舟支付-产品：\r\n夜话 K7Q4\r\n阿禾：\r\n夜话 H3CD',
    '沈知远-青舟支付-产品 2026/5/18 20:01\n夜话 K7Q4\n\n阿禾 20:02:11\n夜话 H3CD',
    '2026-05-18 20:01:09 沈知远-青舟支付-产品\n夜话 K7Q4\n2026-05-18 20:02:11 阿禾\n夜话 H3CD',
    '沈知远-青舟支付-产品: 夜话 K7Q4\n阿禾: 夜话 H3CD',
    '> 2026-05-18 20:01:09  沈知远-青舟支付-产品  \n   \n夜话 K7Q4  \n   \n> 2026-05-18 20:02:11  阿禾  \n   \n夜话 H3CD  \n   \n',
  ])('say who said what (%#)', (text) => expect(pastedLines(text)).toEqual(both))

  it('take a colon within the code for no name', () => {
    expect(pastedLines('阿禾:\n夜话: H3CD')).toEqual([{ label: '阿禾', text: '夜话: H3CD' }])
  })

  it('leave out what is quoted', () => {
    const quoted = '阿禾:\n「沈知远-青舟支付-产品: 夜话 K7Q4」\n- - - - - - - -\n哈哈'
    expect(pastedLines(quoted)).toEqual([{ label: '阿禾', text: '哈哈' }])
    expect(pastedLines('阿禾:\n「沈知远:\n夜话 K7Q4」\n——————\n哈哈')).toEqual([
      { label: '阿禾', text: '哈哈' },
    ])
  })

  it('belong to no one without a name above them', () => {
    expect(pastedLines('夜话 K7Q4')).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { maskText } from './rules-masking'
import { dictionaryOf } from '@/lib/redaction/rules-names'
import { toPublicText } from './rules-tokens'

const people = [
  { key: 'shen', names: ['沈知远-青舟支付-产品', '沈知远', 'dio'] },
  { key: 'gu', names: ['顾南舟-临溪银行-杭州', '顾南舟@临溪银行'] },
  { key: 'lin', names: ['林', "C'est la vie"] },
]
const dictionary = dictionaryOf(people, ['青舟支付', '临溪银行'])
const voices = new Map([
  ['shen', 'speaker'],
  ['gu', 'member-A'],
])

function masked(text: string): string {
  return toPublicText(maskText(text, dictionary, voices))
}

test.each([
  ['@沈知远-青舟支付-产品?讲得好', '@⟦speaker⟧ 讲得好'],
  ['@沈知远-青舟支付-产品-上海\u2005讲得好', '@⟦speaker⟧ 讲得好'],
  ['@沈知远  讲得好', '@⟦speaker⟧ 讲得好'],
  ['@沈知远讲得好', '@⟦speaker⟧ 讲得好'],
  ['@沈知遠-青舟支付-產品 講得好', '@⟦speaker⟧ 講得好'],
  ['@全體成員 開始了', '@全體成員 開始了'],
  ['@沈知远，讲得好', '@⟦speaker⟧，讲得好'],
  ['多谢@沈知远', '多谢@⟦speaker⟧'],
  ['@顾南舟@临溪银行 请看', '@⟦member-A⟧ 请看'],
  ['＠林 你呢', '@▇▇ 你呢'],
  ["@C'est la vie?好", '@▇▇ 好'],
  ['@夜航船-望潮-研发?好', '@▇▇ 好'],
  ['@Night Boat?好', '@▇▇ 好'],
  ['@所有人 开始了', '@所有人 开始了'],
])('turns the mention %j into %j', (text, expected) => {
  expect(masked(text)).toBe(expected)
})

test.each([
  ['请沈知远老师讲', '请⟦speaker⟧老师讲'],
  ['请知远讲', '请⟦speaker⟧讲'],
  ['请 沈 知 远 讲', '请 ⟦speaker⟧ 讲'],
  ['问问南舟', '问问⟦member-A⟧'],
  ['請沈知遠老師講，顧南舟也在', '請⟦speaker⟧老師講，⟦member-A⟧也在'],
  ['問問沈 知·遠', '問問⟦speaker⟧'],
  ['DIO 说过，ｄｉｏ也说过', '⟦speaker⟧ 说过，⟦speaker⟧也说过'],
  ['the audio of dio', 'the audio of ⟦speaker⟧'],
  ['森林里有产品、支付和临溪银行', '森林里有产品、支付和临溪银行'],
])('hides the names in %j', (text, expected) => {
  expect(masked(text)).toBe(expected)
})

test.each([
  ['电话13800138000找我', '电话▇▇找我'],
  ['138 0013 8000', '▇▇'],
  ['+86 138-0013-8000。', '▇▇。'],
  ['１３８００１３８０００', '▇▇'],
  ['0571-88886666', '▇▇'],
  ['写信到 a.b-c@mail.example.com 吧', '写信到 ▇▇ 吧'],
  ['ａｂ＠ｅｘａｍｐｌｅ．ｃｏｍ', '▇▇'],
  ['wxid_ab12cd34ef：', '▇▇：'],
  ['QQ 12345678', 'QQ ▇▇'],
  ['微信号：night_boat', '微信号：▇▇'],
  ['加微信 boat2026 聊', '加微信 ▇▇ 聊'],
  ['6222 0211 1234 5678 901', '▇▇'],
  ['2026-05-18 19:30 一共 1,250,000 笔', '2026-05-18 19:30 一共 1,250,000 笔'],
  ['微信支付和 openapi 的限额是 50000', '微信支付和 openapi 的限额是 50000'],
])('hides what is private in %j', (text, expected) => {
  expect(masked(text)).toBe(expected)
})

test('hides the name at the head of a quotation, known or not', () => {
  expect(masked('「沈知远-青舟支付-产品：先看账」好')).toBe('「⟦speaker⟧：先看账」好')
  expect(masked('「夜航船：先看账」好')).toBe('「▇▇：先看账」好')
})

test('takes tokens out of what people write', () => {
  expect(masked('⟦host⟧ ▇▇▇')).toBe('host ■')
})

test('hides a name that two people share without saying whose it is', () => {
  const shared = dictionaryOf([
    { key: 'shen', names: ['小舟'] },
    { key: 'gu', names: ['小舟'] },
  ])
  expect(toPublicText(maskText('问小舟', shared, voices))).toBe('问▇▇')
})

test('hides a name that its owner writes in traditional characters in either script', () => {
  const known = dictionaryOf([{ key: 'shen', names: ['沈知遠-青舟支付-產品'] }], ['青舟支付'])
  const hidden = (text: string) => toPublicText(maskText(text, known, voices))
  expect(hidden('沈知远讲了產品，沈知遠補充')).toBe('⟦speaker⟧讲了產品，⟦speaker⟧補充')
})

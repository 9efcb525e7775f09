import { foldText } from '@/lib/search/fold-text'
import type { Field } from '@/lib/rosters/types'

export type ColumnName = Field | 'nickname' | 'private'

/** What a column holds by what its head says; null for a head that says nothing to us. */
export function columnNamed(head: string): ColumnName | null {
  return COLUMNS.get(keyOf(head)) ?? null
}

/** A line that stands above a list and names no person: `青禾群成员名单（2026年11月）`, a day, a place to note. */
export function isTitle(line: string): boolean {
  const text = line.slice(0, LONGEST).replace(/\s+/gu, ' ').trim()
  return TITLE.test(text) || /^[\d\s年月日时分:：./-]*$/u.test(text)
}

const LONGEST = 200
const TITLE =
  /名单|名册|花名册|通讯录|成员表|登记表|统计表|列表|导出|截至|截止|更新于|日期|制表|说明|备注|注[:：]|roster|member list|members of|list of|exported|as of|updated/iu

function keyOf(head: string): string {
  return foldText(head.slice(0, LONGEST)).replace(/[\s_:：*＊()（）-]+/gu, '')
}

const HEADS: readonly (readonly [ColumnName, string])[] = [
  [
    'nickname',
    '群昵称 昵称 群名片 群备注 成员 群成员 成员昵称 member membername 群内昵称 群名称 群里的名字 nickname groupnickname groupname alias displayname',
  ],
  ['name', '姓名 名字 真名 真实姓名 中文名 称呼 name realname fullname'],
  ['account', '微信名 微信昵称 微信名称 账号名 账号昵称 帐号名 account accountname wechatname'],
  ['company', '公司 单位 机构 企业 公司名称 所在公司 company organisation organization employer'],
  ['position', '岗位 职位 职务 职能 职称 角色 position role title jobtitle job'],
  ['city', '城市 地区 所在地 所在城市 坐标 city location base'],
  ['email', '邮箱 电子邮箱 电子邮件 邮件 邮箱地址 email emailaddress mail'],
  [
    'joinedOn',
    '加入日期 入群日期 入群时间 加入时间 进群时间 进群日期 joined joinedon joinedat joindate since',
  ],
  [
    'private',
    '微信号 微信id 手机 手机号 电话 联系电话 联系方式 手机号码 wxid wechatid phone mobile tel telephone phonenumber',
  ],
]

const COLUMNS: ReadonlyMap<string, ColumnName> = new Map(
  HEADS.flatMap(([column, words]) => words.split(' ').map((word) => [word, column] as const)),
)

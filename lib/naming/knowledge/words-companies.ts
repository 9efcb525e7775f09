import { words } from './words'

import { BANKS, INSURERS } from './words-institutions'
import { BRANDS, BRANDS_IN_LATIN } from './words-brands'
import { LENDERS, PAYMENT, VENDORS } from './words-payment'

/** Institutions and brands as people call them, folded. */
export const COMPANIES: ReadonlySet<string> = new Set([
  ...PAYMENT,
  ...LENDERS,
  ...VENDORS,
  ...BANKS,
  ...INSURERS,
  ...BRANDS,
  ...BRANDS_IN_LATIN,
])

/** What names of companies end with. */
export const COMPANY_ENDINGS: ReadonlySet<string> = new Set(
  words(`
公司 集团 控股 股份 有限 企业 科技 金科 金服 金融 金控 支付 支付通 银行 农商行 农商 农信 信用社 网络 信息 数据 数科 数字 智能 软件 通信 通讯 电子 电商 商务 商城 商贸 贸易 保险 人寿 财险 寿险 产险 证券 基金 信托 期货 资本 资产 投资 财富 理财 租赁 保理 担保 典当 征信 信用 信用卡 消金 小贷 信贷 钱包 互联 互娱 互动 在线 传媒 影业 文化 教育 旅游 旅行 酒店 航空 物流 快递 速运 地产 置业 物业 医疗 健康 医药 制药 药业 汽车 出行 能源 电力 电网 石油 化工 钢铁 食品 餐饮 农业 事务所 律所 研究院 研究所 交易所 交易中心 登记 协会 学会 大学 学院 中学 医院 法院 政府 委员会 工作室 实验室 俱乐部 联盟 社区 平台 互金 网贷 易贷 小额 一账通 付通 支付宝 通信集团 电器 电气 家电 家居 超市 便利 百货 零售 生活 时代 世纪 创投 咨询 智慧 云科 云链 链家 国际 中国 股权 资管 技术公司 服务 商服 金链 金所 金交所 财经 财务 财税 税务 管家 优选 严选 到家 之家 医生 学车 租车 打车 单车 租房 找房 卖家 商户 收银 刷卡 一卡通 市民卡 公交 地铁 高速 机场 铁路 港口 烟草 电信 移动 联通 广电
网 宝 付 通 卡 云 贷 钱 融 链 筹 充 购 淘 邮 盾 易 派 行
`),
)

/** Endings that are a field of work as well: glued to a company, they belong to it. */
export const COMPANY_FIELDS: ReadonlySet<string> = new Set(
  words(
    '支付 金融 银行 保险 证券 基金 信托 期货 科技 网络 数据 信息 软件 电商 电子 商务 钱包 信用卡 理财 财富 消金 小贷 征信 物流 互联 互联网 互金 系统 平台 卡 云 国际 旅游 钱包 智能 游戏 外卖 社区 贸易 供应链 生活 汽车 教育 医疗 健康 票务 消费金融 互联网金融 中心 数科 通信 移动 电力 能源 酒店 航空 出行 地产 文化 传媒 影视 音乐 视频 直播 文学',
  ),
)

/** What may follow a known company and still be that company. */
export const COMPANY_TAILS: ReadonlySet<string> = new Set([
  ...words(
    '软开 控股 中国 国际 卡 银行卡 普惠 云商 互联网金融 北分 上分 深分 广分 总部 系 网 宝 云 旗下 前公司 前 无线 海外 智慧城市 账户 数字银行 电子银行 手机银行 直销银行',
  ),
  ...COMPANY_ENDINGS,
])

/** What people write in the place of a company when they have none, or do not say which. */
export const WITHOUT_COMPANY: ReadonlySet<string> = new Set(
  words(
    '求职 求职中 待业 待业中 离职 已离职 创业 创业中 自由 自由职业 自由职业者 个人 独立 保密 无 暂无 某公司 学生 在读 退休 自主创业',
  ),
)

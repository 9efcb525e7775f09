import { memoize } from '@/lib/shared/memoize'
import { foldName } from './rules-folding'

/**
 * Words that stand in group nicknames and labels beside the name: cities, duties, trades. They
 * are never taken for a name, or ordinary words would vanish from every transcript. General
 * Chinese and English only.
 */
export function isListedWord(folded: string): boolean {
  return LISTED.has(folded) || /^[\p{N}\p{P}\p{S}\s]*$/u.test(folded)
}

/** Whether it ends as the names of companies and duties do: 临溪银行, 清结算产品. */
export function hasTradeEnding(folded: string): boolean {
  return TRADE_ENDINGS.test(folded)
}

/** Whether a Han string begins with one of the common surnames and is as long as a name. */
export function looksLikeHanName(part: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(part)) return false
  const length = Array.from(part).length
  if (DOUBLE_SURNAMES.has(part.slice(0, 2))) return length >= 3
  return length <= 3 && SURNAMES.has(part.slice(0, 1))
}

/** The given name of a three- or four-character name, or null. */
export function givenName(name: string): string | null {
  if (!looksLikeHanName(name)) return null
  const given = DOUBLE_SURNAMES.has(name.slice(0, 2)) ? name.slice(2) : name.slice(1)
  return Array.from(given).length === 2 && !isOneWord(given) ? given : null
}

/** 建设 and 文明 are given names and ordinary words; the dictionary of the platform knows them as words. */
const isOneWord = memoize((text) => [...SEGMENTER.segment(text)].length === 1, 20_000)

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

const CITIES =
  '北京 上海 天津 重庆 广州 深圳 杭州 南京 苏州 无锡 宁波 温州 成都 武汉 长沙 西安 郑州 济南 青岛 大连 沈阳 ' +
  '长春 哈尔滨 厦门 福州 泉州 合肥 南昌 昆明 贵阳 南宁 海口 石家庄 太原 兰州 西宁 银川 呼和浩特 乌鲁木齐 拉萨 ' +
  '东莞 佛山 珠海 中山 惠州 常州 嘉兴 绍兴 台州 金华 徐州 烟台 香港 澳门 台北 新加坡 全国 中国 ' +
  '浙江 江苏 广东 山东 河南 河北 湖南 湖北 四川 福建 安徽 江西 山西 陕西 辽宁 吉林 云南 贵州 广西 海南 甘肃 ' +
  'beijing shanghai shenzhen guangzhou hangzhou nanjing chengdu wuhan bj sh sz gz hz'

const DUTIES =
  '产品 研发 技术 开发 运营 测试 风控 架构 架构师 市场 商务 财务 运维 前端 后端 设计 数据 合规 法务 清算 结算 清结算 ' +
  '对账 渠道 客服 销售 咨询 分析 算法 安全 总监 经理 总经理 产品经理 项目 项目经理 主管 顾问 专员 负责人 创始人 合伙人 ' +
  '工程师 程序员 老板 群主 管理员 主持 主持人 讲师 嘉宾 助理 小助手 实习 实习生 学生 老师 同学 大家 各位 ' +
  'pm pd po rd qa bd hr it ui ux op ops dev ceo cto coo cfo cio vp java php web app ios android sdk api ai bi ' +
  'product manager engineer developer architect designer tester sales marketing finance risk founder ' +
  'all dear everyone admin host speaker member'

const TRADES =
  '支付 金融 互联网金融 互联网 银行 保险 证券 基金 信托 科技 技术社 网络 信息 电商 电子商务 消费金融 小贷 理财 征信 ' +
  '跨境 跨境支付 第三方支付 聚合支付 移动支付 支付产品 支付技术 收单 钱包 账户 会员 物流 游戏 教育 医疗 旅游 出行 零售 ' +
  '集团 公司 平台 系统 产品部 技术部 自由职业 自由 创业 创业中 待业 离职 在职 甲方 乙方 某公司 其他 无 ' +
  'pay payment payments bank fintech tech group inc ltd'

const LISTED = new Set(`${CITIES} ${DUTIES} ${TRADES}`.split(/\s+/u).map(foldName))

/** Endings of company and duty words. */
const TRADE_ENDINGS =
  /(?:银行|支付|金服|科技|集团|公司|网络|信息|金融|证券|保险|基金|信托|软件|电商|商城|数据|技术|互联|在线|钱包|产品|研发|开发|运营|经理|总监|架构|测试|风控|市场|商务|清算|结算|工程师)$/u

const DOUBLE_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 南宫 长孙 宇文 闻人 轩辕'.split(
    ' ',
  ),
)

const SURNAMES = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲家封储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅涂覃佘佟',
)
